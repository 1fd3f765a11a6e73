import { limitMs } from './machine-speed.ts';

const PAUSE_MS = 30;

/** A condition that holds costs nothing of it; see {@link limitMs}. */
const LIMIT_MS = 20_000;

/**
 * Waits until `probe` gives something truthy, and gives that. A probe that throws counts as "not yet": pages
 * come and go while they load. How long it waits grows with the machine's slowness.
 *
 * @param what completes "waited for …" in the error of a wait that runs out.
 */
export async function until<Found>(
  what: string,
  probe: () => Promise<Found> | Found,
): Promise<NonNullable<Found>> {
  const timeoutMs = limitMs(LIMIT_MS);
  const end = performance.now() + timeoutMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const found = await probe();
      if (found) return found;
      last = found;
    } catch (error) {
      last = error;
    }
    await new Promise(resume => setTimeout(resume, PAUSE_MS));
  }
  throw new Error(`Waited ${timeoutMs} ms for ${what}; last seen: ${String(last)}`, {
    cause: last,
  });
}
