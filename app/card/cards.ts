import { cardStyle } from '../../components/card-style.ts';
import { showWhileAlive } from '../../extension/messages/alive-property.ts';
import type { AnchoredCandidate } from '../../page/paint/anchored-candidate.ts';
import { createCardHost } from '../../page/card/card-host.ts';
import { listenForHover } from '../../page/card/hover-input.ts';
import { createHoverService } from '../../page/card/hover-service.ts';
import { shownIn } from '../../page/card/hover-state.ts';
import { adjacentMention, paintedMention } from '../../page/card/painted-mentions.ts';
import { scrollToMention } from '../../page/card/scroll-to-mention.ts';
import { swipeAway } from '../../page/card/swipe-away.ts';
import type { CardDeps, Cards } from '../content/companion-api.ts';
import { createCardFacts } from './card-facts.ts';
import { createCardPresenter } from './card-presenter.ts';
import { createCardRenderer } from './card-renderer.tsx';

/** How long a card stays open after the pointer has left: enough to come back from an overshoot. */
const GRACE_MS = 300;
/** A hand at rest trembles within this radius. */
const REST_RADIUS_PX = 12;

/** Connects pointer, keyboard, hover machine and card on one page, until the signal aborts. */
export function startCards(deps: CardDeps, signal: AbortSignal): Cards {
  const { index, settings, translate } = deps;
  const hover = createHoverService(
    { timing: () => timingOf(settings()), onChange: state => presenter.present(state) },
    signal,
  );
  const lapse = () => hover.send({ type: 'lapse' });
  const dismiss = () => hover.send({ type: 'dismiss' });
  const onFocus = (inside: boolean) =>
    hover.send({ type: 'focus', inside, now: performance.now() });
  const css = cardStyle + showWhileAlive(':host');
  const host = createCardHost({ document, css, onOutOfView: lapse, onFocus }, signal);
  const theme = () => settings().theme;
  const onPin = () => hover.send({ type: 'pin' });
  const onDecide = deps.requestChange;
  const render = createCardRenderer(
    { host, index, translate, theme, onClose: dismiss, onPin, onStep: step, onDecide },
    signal,
  );
  const facts = createCardFacts(deps.requestCard);
  const presenter = createCardPresenter({ index, facts, render, onGone: lapse }, signal);
  listenForHover({ document, index, card: host, hover }, signal);
  swipeAway(host.container, dismiss, signal);

  function goTo(mention: AnchoredCandidate | undefined): boolean {
    if (!mention) return false;
    scrollToMention(mention.range);
    hover.send({ type: 'show', mention: mention.id });
    return true;
  }
  function step(direction: 1 | -1): boolean {
    return goTo(adjacentMention(index.painted(), shownIn(hover.state())?.mention, direction));
  }
  return { step, jump: id => goTo(paintedMention(index, id)), refresh: presenter.refresh };
}

function timingOf({ openDelayMs }: { readonly openDelayMs: number }) {
  return { openDelayMs, graceMs: GRACE_MS, restRadiusPx: REST_RADIUS_PX };
}
