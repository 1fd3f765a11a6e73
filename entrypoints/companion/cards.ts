import { cardStyle } from '../../components/card-style.ts';
import { showWhileAlive } from '../../extension/life-sign.ts';
import type { MarkedMention } from '../../page/mark/marked-mention.ts';
import { bringIntoView } from '../../page/show/bring-into-view.ts';
import { createCardHost } from '../../page/show/card-host.ts';
import { createHoverController } from '../../page/show/hover-controller.ts';
import { stepMention } from '../../page/show/step-mention.ts';
import { swipeAway } from '../../page/show/swipe-away.ts';
import type { CardDeps, Cards } from '../content/companion-seam.ts';
import { createCardFacts } from './card-facts.ts';
import { createCardPresenter } from './card-presenter.tsx';

/** How long a card outlives the pointer's leaving: enough to come back from an overshoot. */
const GRACE_MS = 300;
/** A hand at rest trembles within this. */
const REST_RADIUS_PX = 12;

/** Brings pointer, keys, host and card together on one page, until the signal aborts. */
export function startCards(deps: CardDeps, signal: AbortSignal): Cards {
  const { index, settings, translate } = deps;
  const facts = createCardFacts(deps.requestCard);
  const host = createCardHost(
    {
      document,
      css: cardStyle + showWhileAlive(':host'),
      onOutOfView: () => hover.lapse(),
      onFocus: isInside => hover.focusMoved(isInside),
    },
    signal,
  );
  const hover = createHoverController(
    {
      document,
      index,
      card: host,
      timing: () => ({
        openDelayMs: settings().openDelayMs,
        graceMs: GRACE_MS,
        restRadiusPx: REST_RADIUS_PX,
      }),
      onShown: (shown, isPinned) => presenter.present(shown, isPinned),
      onAwaited: id => presenter.expect(id),
    },
    signal,
  );
  const presenter = createCardPresenter(
    {
      host,
      index,
      facts,
      translate,
      theme: () => settings().theme,
      onClose: () => hover.dismiss(),
      onPin: () => hover.pin(),
      onStep: step,
      onSay: deps.say,
      onGone: () => hover.lapse(),
    },
    signal,
  );
  swipeAway(host.body, () => hover.dismiss(), signal);

  function paintedMention(id: number): MarkedMention | undefined {
    return index.painted().find(mention => mention.id === id);
  }

  function step(direction: 1 | -1): boolean {
    return goTo(stepMention(index.painted(), presenter.current(), direction));
  }

  function goTo(mention: MarkedMention | undefined): boolean {
    if (!mention) return false;
    bringIntoView(mention.range);
    hover.show(mention.id);
    return true;
  }

  return { step, jump: id => goTo(paintedMention(id)), refresh: () => presenter.refresh() };
}
