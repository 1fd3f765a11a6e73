import {
  nextState,
  type HoverEvent,
  type HoverTiming,
  type PointerTarget,
} from '../../../../page/card/hover-machine.ts';
import { nextDelay, shownIn, type HoverState } from '../../../../page/card/hover-state.ts';

/** An event, or time that passes until a moment: then the delays that are over have ended, in their order. */
export type Step = HoverEvent | { readonly until: number };

/** The thresholds of these tests. */
export const timing: HoverTiming = { openDelayMs: 300, graceMs: 300, restRadiusPx: 12 };

/** Time passes. */
export const tick = (until: number): Step => ({ until });
/** A pointer on a mention. */
export const on = (mention: number): PointerTarget => ({ on: 'mention', mention });
/** A pointer on no mention and no card. */
export const elsewhere: PointerTarget = { on: 'elsewhere' };

/** The pointer moves. */
export function move(now: number, target: PointerTarget, x = 0): HoverEvent {
  return { type: 'pointer', target, at: { x, y: 0 }, now };
}

/** A pointer that rests on mention 1 until its card is open, at 300. */
export const rest = [move(0, on(1)), tick(300)];

/** The state after these steps, from a state in which nothing is shown. */
export function after(...steps: readonly Step[]): HoverState {
  return from({ kind: 'idle' }, ...steps);
}

/** The state after these steps. */
export function from(first: HoverState, ...steps: readonly Step[]): HoverState {
  return steps.reduce<HoverState>(
    (state, step) => ('until' in step ? waited(state, step.until) : nextState(state, step, timing)),
    first,
  );
}

/** Short form: `open 1`, `pinned 1`, `idle`. */
export function brief(state: HoverState): string {
  const shown = shownIn(state);
  return shown ? `${state.kind} ${shown.mention}` : state.kind;
}

function waited(first: HoverState, until: number): HoverState {
  let state = first;
  for (let delay = nextDelay(state); delay && delay.dueAt <= until; delay = nextDelay(state)) {
    state = nextState(state, { type: 'elapsed', delay: delay.name }, timing);
  }
  return state;
}
