import { cardStyle } from '../../components/card-style.ts';
import type { Detector } from '../../detection/detector.ts';
import {
  requestCard,
  requestChange,
  sendFramesSeen,
  sendReport,
} from '../../extension/request-card.ts';
import type { Settings } from '../../extension/settings-schema.ts';
import { translate } from '../../extension/translate.ts';
import type { MarkedMention } from '../../page/mark/marked-mention.ts';
import { createPageScanner, type ScanSettings } from '../../page/read/page-scanner.ts';
import { bringIntoView } from '../../page/show/bring-into-view.ts';
import { createCardHost } from '../../page/show/card-host.ts';
import { createHoverController } from '../../page/show/hover-controller.ts';
import { stepMention } from '../../page/show/step-mention.ts';
import { swipeAway } from '../../page/show/swipe-away.ts';
import { answerPopup } from './answer-popup.ts';
import { createCardFacts } from './card-facts.ts';
import { createCardPresenter } from './card-presenter.tsx';
import { latest } from './latest.ts';

/** What a page session works with. */
export interface PageSessionDeps {
  readonly detector: Detector;
  readonly settings: Settings;
}

/** A running session. */
export interface PageSession {
  update(settings: Settings): void;
}

/** How long a card outlives the pointer's leaving: enough to come back from an overshoot. */
const GRACE_MS = 300;
/** A hand at rest trembles within this. */
const REST_RADIUS_PX = 12;
/** Reports for the badge come at most this often. */
const REPORT_MS = 250;

/** Brings reading, painting, card and messages together on one page, until the signal aborts. */
export function startPageSession(deps: PageSessionDeps, signal: AbortSignal): PageSession {
  let { settings } = deps;
  const report = latest(REPORT_MS, () => void sendReport(scanner.report()), signal);
  const refresh = latest(0, () => presenter.refresh(), signal);
  const scanner = createPageScanner(
    {
      detector: deps.detector,
      settings: scanSettings(settings),
      onChange() {
        report();
        refresh();
      },
      onFrames: () => void sendFramesSeen(),
    },
    signal,
  );
  const { index } = scanner;
  const host = createCardHost(
    {
      document,
      css: cardStyle,
      onOutOfView: () => hover.lapse(),
      onFocus: inside => hover.focusMoved(inside),
    },
    signal,
  );
  const facts = createCardFacts(requestCard);
  const hover = createHoverController(
    {
      document,
      index,
      card: host,
      timing: () => ({
        openDelayMs: settings.openDelayMs,
        graceMs: GRACE_MS,
        restRadiusPx: REST_RADIUS_PX,
      }),
      onShown: (shown, pinned) => presenter.present(shown, pinned),
      onAwaited: id => {
        const mention = index.painted().find(painted => painted.id === id);
        if (mention) void facts.fetch(mention.judgement.entityId);
      },
    },
    signal,
  );
  const presenter = createCardPresenter(
    {
      host,
      index,
      facts,
      translate,
      theme: () => settings.theme,
      onClose: () => hover.dismiss(),
      onPin: () => hover.pin(),
      onStep: step,
      onSay: change => void requestChange(change),
      onGone: () => hover.lapse(),
    },
    signal,
  );

  /** Shows the card of the next or previous painted mention; `false`: there is none. */
  function step(direction: 1 | -1): boolean {
    const next = stepMention(index.painted(), presenter.current(), direction);
    return next !== undefined && jumpTo(next);
  }

  function jump(id: number): boolean {
    const mention = index.painted().find(painted => painted.id === id);
    return mention !== undefined && jumpTo(mention);
  }

  function jumpTo(mention: MarkedMention): true {
    bringIntoView(mention.range);
    hover.show(mention.id);
    return true;
  }

  swipeAway(host.body, () => hover.dismiss(), signal);
  answerPopup({ all: () => index.all(), report: () => scanner.report(), jump, step }, signal);

  return {
    update(next) {
      settings = next;
      scanner.update(scanSettings(next));
      presenter.refresh();
    },
  };
}

function scanSettings(settings: Settings): ScanSettings {
  return {
    hiddenEntities: settings.hiddenEntities,
    density: settings.density,
    style: settings.highlightStyle,
    strength: settings.highlightStrength,
    verdicts: settings.siteVerdicts.filter(({ site }) => site === location.hostname),
  };
}
