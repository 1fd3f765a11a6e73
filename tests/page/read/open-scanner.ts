import { builtInPacks } from '../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../detection/compile-lexicon.ts';
import { createDetector, type Detector } from '../../../detection/detector.ts';
import type { MarkedMention } from '../../../page/mark/marked-mention.ts';
import {
  createPageScanner,
  type PageScanner,
  type ScanSettings,
} from '../../../page/read/page-scanner.ts';

/** Settings as they are before the reader changes any. */
export const plainSettings: ScanSettings = {
  hiddenEntities: [],
  density: 'all',
  style: 'both',
  strength: 'normal',
  verdicts: [],
};

/** The names of the built-in packs, each taken for a mention wherever it stands: reading is tested, not judging. */
export function createCredulousDetector(): Detector {
  const detector = createDetector(compileLexicon(builtInPacks));
  return {
    ...detector,
    openPage: context =>
      detector.openPage(
        context,
        ['stargate', 'azure', 'openai'].map(entityId => ({ entityId, verdict: 'always' })),
      ),
  };
}

/** A scanner on the test's own page. */
export interface OpenScanner extends PageScanner {
  readonly abort: () => void;
  /** Resolves when the painted words are these, in document order; else rejects with what they are. */
  shows(words: readonly string[]): Promise<void>;
  /** The painted words now. */
  words(): string[];
}

/** Starts a scanner on the test's own page. */
export function openScanner(
  settings: ScanSettings = plainSettings,
  detector: Detector = createCredulousDetector(),
): OpenScanner {
  const end = new AbortController();
  const scanner = createPageScanner(
    { detector, settings, onChange: () => undefined, onFrames: () => undefined },
    end.signal,
  );
  const words = (): string[] => scanner.index.painted().map(wordsOf);
  return {
    index: scanner.index,
    report: () => scanner.report(),
    update: next => scanner.update(next),
    abort: () => end.abort(),
    words,
    shows: expected =>
      until(
        () => JSON.stringify(words()) === JSON.stringify(expected),
        () => `painted: ${JSON.stringify(words())}, expected: ${JSON.stringify(expected)}`,
      ),
  };
}

/** The letters that a mention's strokes paint. */
export function wordsOf({ strokes }: MarkedMention): string {
  return strokes
    .map(stroke => {
      const range = new Range();
      range.setStart(stroke.startContainer, stroke.startOffset);
      range.setEnd(stroke.endContainer, stroke.endOffset);
      return range.toString();
    })
    .join('');
}

/** Resolves when the condition holds; rejects after 5 s. */
export async function until(condition: () => boolean, complaint: () => string): Promise<void> {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(complaint());
    await new Promise(resolve => {
      requestAnimationFrame(resolve);
    });
  }
}
