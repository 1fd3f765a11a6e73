import names from 'virtual:names';
import { createLateDetector } from '../../detection/late-detector.ts';
import { createNameFinder } from '../../detection/match/name-finder.ts';
import {
  requestCard,
  requestChange,
  requestCompanion,
  sendFramesSeen,
} from '../../extension/messages/ask-background.ts';
import { aliveProperty } from '../../extension/messages/alive-property.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { translate } from '../../extension/translate.ts';
import { createPageScanner, type ScanSettings } from '../../page/scan/page-scanner.ts';
import { answerPopup } from './answer-popup.ts';
import { loadCompanion, type Cards } from './companion-api.ts';
import { throttle } from '../../page/dom/throttle.ts';
import { createPageReports } from './page-reports.ts';
import { createFailureLog } from './log-failure.ts';

/** A running session. */
export interface PageSession {
  update(settings: Settings): void;
}

/**
 * Brings reading, painting, cards and messages together on one page, until the signal aborts. The judge and the
 * cards come from the companion, as soon as the page turns out to hold a name.
 */
export function startPageSession(first: Settings, signal: AbortSignal): PageSession {
  let settings = first;
  let cards: Cards | undefined;
  const reports = createPageReports(() => scanner.report(), signal);
  const refresh = throttle(0, () => cards?.refresh(), signal);
  const detector = createLateDetector(createNameFinder({ names }), bringJudge, () =>
    scanner.update(scanSettings(settings)),
  );
  const scanner = createPageScanner(
    {
      detector,
      settings: scanSettings(settings),
      onChange() {
        reports.tell();
        refresh();
      },
      onFrames: frames => void sendFramesSeen(frames),
      onFailure: createFailureLog(),
    },
    signal,
  );
  const { index } = scanner;

  async function bringJudge() {
    const companion = await loadCompanion(requestCompanion);
    if (!companion || signal.aborted) return undefined;
    cards ??= companion.startCards(
      {
        index,
        translate,
        settings: () => settings,
        requestCard,
        say: change => void requestChange(change),
      },
      signal,
    );
    return companion.createJudge();
  }

  answerPopup(
    {
      all: () => index.all(),
      report: () => reports.read(),
      jump: id => cards?.jump(id) ?? false,
      step: direction => cards?.step(direction) ?? false,
    },
    signal,
  );

  return {
    update(next) {
      settings = next;
      scanner.update(scanSettings(next));
      // Off and on within a moment, this session may have seen no "off": the toolbar has, and forgot what it was told.
      reports.tellAgain();
      refresh();
    },
  };
}

function scanSettings(settings: Settings): ScanSettings {
  return {
    hiddenEntities: settings.hiddenEntities,
    density: settings.density,
    style: settings.highlightStyle,
    strength: settings.highlightStrength,
    needs: aliveProperty,
    verdicts: settings.siteVerdicts.filter(({ site }) => site === location.hostname),
  };
}
