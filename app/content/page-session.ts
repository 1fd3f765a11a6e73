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
import type { MentionIndex } from '../../page/paint/anchored-candidate.ts';
import { createPageScanner, type ScanSettings } from '../../page/scan/page-scanner.ts';
import { answerPopup } from './answer-popup.ts';
import { loadCompanion, type Cards, type Companion } from './companion-api.ts';
import { createPageReports } from './page-reports.ts';
import { createFailureLog } from './log-failure.ts';

/** A running session. */
export interface PageSession {
  update(settings: Settings): void;
}

/**
 * Connects scanning, painting, cards and messages on one page, until the signal aborts. The judge and the cards are
 * loaded with the companion, once the page turns out to contain a name.
 */
export function startPageSession(first: Settings, signal: AbortSignal): PageSession {
  let settings = first;
  const reports = createPageReports(() => scanner.report(), signal);
  const companion = createCompanionClient(
    () => scanner.index,
    () => settings,
    signal,
  );
  const detector = createLateDetector(
    createNameFinder({ names }),
    () => companion.loadJudge(),
    () => scanner.update(scanSettings(settings)),
  );
  const onChange = (): void => {
    reports.send();
    companion.cards()?.refresh();
  };
  const scanner = createPageScanner(
    {
      detector,
      settings: scanSettings(settings),
      createPainting: (...parts) => companion.loaded()?.createPainting(...parts),
      onChange,
      onFrames: frames => void sendFramesSeen(frames),
      onFailure: createFailureLog(),
    },
    signal,
  );
  answerPopup({ index: scanner.index, cards: companion.cards, report: reports.read }, signal);
  return {
    update(next) {
      settings = next;
      scanner.update(scanSettings(next));
      // After a quick off and on this session may have missed the "off", but the toolbar has cleared its count.
      reports.sendAgain();
      companion.cards()?.refresh();
    },
  };
}

/** Loads the companion; `loaded` and `cards` return undefined until then. */
function createCompanionClient(
  index: () => MentionIndex,
  settings: () => Settings,
  signal: AbortSignal,
) {
  let companion: Companion | undefined;
  let cards: Cards | undefined;
  return {
    loaded: () => companion,
    cards: () => cards,
    async loadJudge() {
      companion = await loadCompanion(requestCompanion);
      if (!companion || signal.aborted) return undefined;
      cards ??= companion.startCards(
        {
          index: index(),
          translate,
          settings,
          requestCard,
          requestChange: change => void requestChange(change),
        },
        signal,
      );
      return companion.createJudge();
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
