import { limitMs } from './machine-speed.ts';

const PAUSE_MS = 30;

/** A condition that holds costs nothing of it; see {@link limitMs}. */
const LIMIT_MS = 20_000;

/**
 * Waits until `probe` gives something truthy, and gives that. A probe that throws counts as "not yet": pages
 * come and go while they load. How long it waits grows with the machine's slowness; one that never answers is waited
 * for no longer.
 *
 * @param what completes "waited for …" in the error of a wait that runs out.
 */
export async function until<Found>(
  what: string,
  probe: () => Promise<Found> | Found,
): Promise<NonNullable<Found>> {
  const timeoutMs = limitMs(LIMIT_MS);
  const deadline = startDeadline(timeoutMs);
  let last: unknown;
  try {
    while (!deadline.isOver()) {
      const answer = await Promise.race([ask(probe), deadline.over]);
      if (answer === undefined) {
        last = 'a question that was never answered';
        break;
      }
      if (answer.found) return answer.found;
      last = answer.error ?? answer.found;
      await new Promise(resume => setTimeout(resume, PAUSE_MS));
    }
  } finally {
    deadline.cancel();
  }
  throw new Error(`Waited ${timeoutMs} ms for ${what}; last seen: ${String(last)}`, {
    cause: last,
  });
}

/** What a probe said: something found, or why not. */
interface Answer<Found> {
  readonly found?: Found;
  readonly error?: unknown;
}

async function ask<Found>(probe: () => Promise<Found> | Found): Promise<Answer<Found>> {
  try {
    return { found: await probe() };
  } catch (error) {
    return { error };
  }
}

/** A time that ends; `over` resolves then, if it was not cancelled before. */
function startDeadline(timeoutMs: number) {
  const end = performance.now() + timeoutMs;
  const { promise: over, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), timeoutMs);
  return { over, isOver: () => performance.now() >= end, cancel: () => clearTimeout(timer) };
}
