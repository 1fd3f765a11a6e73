const PAUSE_MS = 30;

/**
 * Waits until `probe` gives something truthy, and gives that. A probe that throws counts as "not yet": pages
 * come and go while they load.
 *
 * @param what completes "waited for …" in the error of a wait that runs out.
 */
export async function until<Found>(
  what: string,
  probe: () => Promise<Found> | Found,
  timeoutMs = 10_000,
): Promise<NonNullable<Found>> {
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
