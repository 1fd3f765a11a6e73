import { nextState, type HoverEvent, type HoverTiming } from './hover-machine.ts';
import { nextDelay, type HoverState } from './hover-state.ts';

/** What runs the machine needs. */
export interface HoverServiceDeps {
  /** Asked at every event, so that a changed setting takes effect at once. */
  timing(): HoverTiming;
  /** The state has changed. */
  onChange(state: HoverState): void;
}

/** The running hover machine of one page. */
export interface HoverService {
  state(): HoverState;
  send(event: HoverEvent): void;
}

/** Runs the machine and the delays that its state names. After the signal has aborted it ignores all events. */
export function createHoverService(deps: HoverServiceDeps, signal: AbortSignal): HoverService {
  let state: HoverState = { kind: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    const next = nextState(state, event, deps.timing());
    if (next === state) return;
    state = next;
    schedule();
    deps.onChange(next);
  }

  function schedule(): void {
    clearTimeout(timer);
    const delay = nextDelay(state);
    if (!delay) return;
    // Timers may fire a fraction of a millisecond early.
    timer = setTimeout(
      () => endDelays(Math.max(performance.now(), delay.dueAt)),
      delay.dueAt - performance.now(),
    );
  }

  /** Delays that are over together end in one task, so that no frame shows a state between them. */
  function endDelays(now: number): void {
    for (let delay = nextDelay(state); delay && delay.dueAt <= now; delay = nextDelay(state)) {
      send({ type: 'elapsed', delay: delay.name });
    }
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { state: () => state, send };
}
