import type { MentionIndex } from '../paint/anchored-candidate.ts';
import type { Box, Point } from '../dom/geometry.ts';
import type { PointerTarget } from './hover-machine.ts';
import type { HoverService } from './hover-service.ts';
import { shownIn } from './hover-state.ts';
import { mentionAtPoint } from './hit-test.ts';
import { isOnTheWay } from './safe-area.ts';

/** The card as an obstacle for the pointer. */
export interface CardSurface {
  /** Whether the event happened on the card. */
  owns(event: Event): boolean;
  /** The card and the line of text it belongs to; `undefined` while none is shown. */
  boxes(): { readonly card: Box; readonly line: Box } | undefined;
}

/** Where input comes from and goes to. */
export interface HoverInputDeps {
  readonly document: Document;
  readonly index: MentionIndex;
  readonly card: CardSurface;
  readonly hover: HoverService;
}

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick], [contenteditable]';

/**
 * Turns pointer, touch and keyboard events of the page into events of the hover machine, until the signal aborts.
 * Listens passively and in the capture phase, cancels only the Escape that closes a card, and ignores events that
 * are not trusted, so that a page cannot open a card.
 */
export function listenForHover(deps: HoverInputDeps, signal: AbortSignal): void {
  const { document, hover } = deps;
  const view = document.defaultView;
  if (!view) return;
  listenForMouse(view, deps, signal);
  const passive = { capture: true, passive: true, signal };
  view.addEventListener('click', event => sendTap(event, deps), passive);
  view.addEventListener('keydown', event => sendEscape(event, hover), { capture: true, signal });
  view.addEventListener(
    'scroll',
    event => event.isTrusted && hover.send({ type: 'scroll' }),
    passive,
  );
  view.addEventListener('pagehide', () => hover.send({ type: 'dismiss' }), { signal });
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && hover.send({ type: 'lapse' }),
    { signal },
  );
}

function listenForMouse(view: Window, deps: HoverInputDeps, signal: AbortSignal): void {
  const { card, hover } = deps;
  let last: Point | undefined;

  function onMove(event: PointerEvent): void {
    if (!isMouse(event)) return;
    const from = last;
    last = pointOf(event);
    const isPressed = event.buttons !== 0;
    if (isPressed && card.owns(event)) return;
    // With a pressed button the pointer drags or selects, and does not point at anything.
    const target: PointerTarget = isPressed ? { on: 'elsewhere' } : targetOf(event, deps, from);
    hover.send({ type: 'pointer', target, at: last, now: performance.now() });
  }

  function onPress(event: PointerEvent): void {
    if (!isMouse(event)) return;
    const onControl = isOnControl(event) || event.button !== 0;
    hover.send({ type: 'press', target: targetOf(event, deps), onControl });
  }

  function onOut(event: PointerEvent): void {
    if (!isMouse(event) || event.relatedTarget !== null) return;
    last = undefined;
    const [target, at] = [{ on: 'elsewhere' } as const, pointOf(event)];
    hover.send({ type: 'pointer', target, at, now: performance.now() });
  }

  const passive = { capture: true, passive: true, signal };
  view.addEventListener('pointermove', onMove, passive);
  view.addEventListener('pointerdown', onPress, passive);
  view.addEventListener('pointerout', onOut, passive);
}

function sendTap(event: Event, deps: HoverInputDeps): void {
  // Chromium and Firefox send clicks as pointer events; only a finger's click is a tap.
  if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
  const [target, onControl] = [targetOf(event, deps), isOnControl(event)];
  deps.hover.send({ type: 'tap', target, onControl, at: pointOf(event) });
}

function sendEscape(event: KeyboardEvent, hover: HoverService): void {
  if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
  if (shownIn(hover.state())) {
    // The card is on top, so this Escape is meant for it and not for a dialog of the page below.
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  hover.send({ type: 'dismiss' });
}

/** @param from Where the pointer was before this event; without it, no approach to the card can be told. */
function targetOf(
  event: PointerEvent,
  { document, index, card, hover }: HoverInputDeps,
  from?: Point,
): PointerTarget {
  if (card.owns(event)) return { on: 'card' };
  const at = pointOf(event);
  const mention = mentionAtPoint(document, index, at, openRootsOf(event))?.id;
  const isOnShown = mention !== undefined && mention === shownIn(hover.state())?.mention;
  const boxes = isOnShown ? undefined : card.boxes();
  if (boxes && from && isOnTheWay(boxes.line, boxes.card, from, at)) return { on: 'approach' };
  return mention === undefined ? { on: 'elsewhere' } : { on: 'mention', mention };
}

function isMouse(event: PointerEvent): boolean {
  return event.isTrusted && event.pointerType !== 'touch';
}

function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
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
