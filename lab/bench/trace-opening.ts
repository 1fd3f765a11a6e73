import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /** Processor time of the thread, in microseconds: what other programs take is not in it. */
  readonly tdur?: number;
}

/** What a frame is made of after the code has run. */
const FRAME_WORK: ReadonlySet<string> = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
]);

/**
 * Traces while a card opens, and gives the processor milliseconds that the page's main thread spent from intent to
 * paint: in the timer that opens the card, and on the frame after it.
 */
export async function openingCpuMs(page: Page, open: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await open();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const whole = traceEvents.filter(event => event.ph === 'X' && event.tdur !== undefined);
  // Opening is by far the most that a timer does while the pointer rests.
  const opening = whole
    .filter(({ name }) => name === 'TimerFire')
    .toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))[0];
  if (!opening) throw new Error('No timer fired: the card did not open while it was traced.');
  const later = whole.filter(
    ({ pid, tid, ts }) =>
      pid === opening.pid && tid === opening.tid && ts > opening.ts + (opening.dur ?? 0),
  );
  // The frame ends where it is handed to the compositor; the frames of the card's animation come after.
  const end = Math.min(...later.filter(({ name }) => name === 'Commit').map(({ ts }) => ts));
  const after = later.filter(({ name, ts }) => FRAME_WORK.has(name) && ts <= end);
  return [opening, ...after].reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}
