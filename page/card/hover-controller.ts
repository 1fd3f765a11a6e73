import type { MentionIndex } from '../paint/anchored-candidate.ts';
import type { Box, Point } from '../dom/geometry.ts';
import {
  awaitedIn,
  nextState,
  shownIn,
  wakeAt,
  type HoverEvent,
  type HoverState,
  type HoverTiming,
  type PointerTarget,
  type Shown,
} from './hover-machine.ts';
import { mentionAtPoint } from './hit-test.ts';
import { isOnTheWay } from './safe-area.ts';

/** The card as the pointer meets it. */
export interface CardSurface {
  /** Whether the event happened on the card. */
  owns(event: Event): boolean;
  /** The card and the line it belongs to; `undefined` while none is shown. */
  boxes(): { readonly card: Box; readonly line: Box } | undefined;
}

/** What the controller works on and whom it tells. */
export interface HoverControllerDeps {
  readonly document: Document;
  readonly index: MentionIndex;
  readonly card: CardSurface;
  /** Asked at every event, so that a changed setting holds at once. */
  timing(): HoverTiming;
  /** The card to show changed; `undefined`: none. */
  onShown(shown: Shown | undefined, pinned: boolean): void;
  /** The card that may be wanted soon: time to fetch what it shows; `undefined`: none any more. */
  onAwaited(mention: number | undefined): void;
}

/** The verbs of those who open and close cards without a pointer. */
export interface HoverController {
  show(mention: number): void;
  pin(): void;
  dismiss(): void;
  /** The reason to show the card is over; a pinned one stays. */
  lapse(): void;
  focusMoved(inside: boolean): void;
}

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick], [contenteditable]';

/**
 * Turns the reader's pointer, touch and keys into cards shown and hidden. Listens passively and in the capture
 * phase, cancels nothing of the page's, and believes trusted events only: a page cannot open a card.
 */
export function createHoverController(
  deps: HoverControllerDeps,
  signal: AbortSignal,
): HoverController {
  const { document } = deps;
  let state: HoverState = { kind: 'idle' };
  let last: Point | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    const before = state;
    state = nextState(before, event, deps.timing());
    if (state === before) return;
    schedule();
    const awaited = awaitedIn(state);
    if (awaited !== awaitedIn(before)) deps.onAwaited(awaited);
    const shown = shownIn(state);
    const pinned = state.kind === 'pinned';
    if (shown !== shownIn(before) || pinned !== (before.kind === 'pinned')) {
      deps.onShown(shown, pinned);
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    const due = wakeAt(state);
    if (due === undefined) return;
    timer = setTimeout(
      () => {
        // Timers fire early by fractions of a millisecond; the state's own times decide.
        send({ type: 'tick', now: Math.max(performance.now(), due) });
      },
      Math.max(0, due - performance.now()),
    );
  }

  function targetOf(event: Event, at: Point, from: Point | undefined): PointerTarget {
    if (deps.card.owns(event)) return { on: 'card' };
    const roots = openRootsOf(event);
    const boxes = deps.card.boxes();
    const hit = mentionAtPoint(document, deps.index, at, roots);
    const shown = shownIn(state);
    if (hit && hit.mention.id === shown?.mention) return { on: 'mention', mention: hit.mention.id };
    if (boxes && from && isOnTheWay(boxes.line, boxes.card, from, at)) return { on: 'approach' };
    return hit ? { on: 'mention', mention: hit.mention.id } : { on: 'elsewhere' };
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const at = { x: event.clientX, y: event.clientY };
    const from = last;
    last = at;
    // A pressed button drags or selects; what it passes is not pointed at.
    const target: PointerTarget =
      event.buttons === 0 ? targetOf(event, at, from) : { on: 'elsewhere' };
    if (event.buttons !== 0 && deps.card.owns(event)) return;
    send({ type: 'pointer', target, at, now: performance.now() });
  }

  function onPress(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const at = { x: event.clientX, y: event.clientY };
    const target = targetOf(event, at, undefined);
    send({ type: 'press', target, onControl: isOnControl(event) || event.button !== 0 });
  }

  function onClick(event: Event): void {
    // Chromium and Firefox send clicks as pointer events; only a finger's click is a tap.
    if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') {
      return;
    }
    const at = { x: event.clientX, y: event.clientY };
    send({
      type: 'tap',
      target: targetOf(event, at, undefined),
      onControl: isOnControl(event),
      at,
    });
  }

  function onOut(event: PointerEvent): void {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
    last = undefined;
    const at = { x: event.clientX, y: event.clientY };
    send({ type: 'pointer', target: { on: 'elsewhere' }, at, now: performance.now() });
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    if (shownIn(state)) {
      // The card lies on top, so this Escape is for it and not for a dialog of the page's below.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    send({ type: 'dismiss' });
  }

  const view = document.defaultView;
  if (view) {
    const passive = { capture: true, passive: true, signal };
    view.addEventListener('pointermove', onMove, passive);
    view.addEventListener('pointerdown', onPress, passive);
    view.addEventListener('pointerout', onOut, passive);
    view.addEventListener('click', onClick, passive);
    view.addEventListener('keydown', onKey, { capture: true, signal });
    view.addEventListener('scroll', event => event.isTrusted && send({ type: 'scroll' }), passive);
    view.addEventListener('pagehide', () => send({ type: 'dismiss' }), { signal });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && send({ type: 'lapse' }),
      { signal },
    );
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    show: mention => send({ type: 'show', mention, by: 'keyboard' }),
    pin: () => send({ type: 'pin' }),
    dismiss: () => send({ type: 'dismiss' }),
    lapse: () => send({ type: 'lapse' }),
    focusMoved: inside => send({ type: 'focus', inside, now: performance.now() }),
  };
}

function openRootsOf(event: Event): readonly ShadowRoot[] {
  return event
    .composedPath()
    .filter(node => node instanceof ShadowRoot)
    .toReversed();
}

function isOnControl(event: Event): boolean {
  return event.composedPath().some(node => node instanceof Element && node.matches(CONTROLS));
}
