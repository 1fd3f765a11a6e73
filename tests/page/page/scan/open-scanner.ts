import { expect, inject, onTestFinished } from 'vitest';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../../detection/compile-lexicon.ts';
import { createDetector, type Detector } from '../../../../detection/detector.ts';
import type { AnchoredCandidate } from '../../../../page/paint/anchored-candidate.ts';
import { createPainting } from '../../../../page/paint/painter.ts';
import {
  createPageScanner,
  type PageScanner,
  type ScannerParts,
  type ScanSettings,
} from '../../../../page/scan/page-scanner.ts';

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
  /** The painted words now, in document order. */
  readonly words: () => string[];
}

/** Starts a scanner on the test's own page; it ends with the test. */
export function openScanner(
  settings: ScanSettings = plainSettings,
  detector: Detector = createCredulousDetector(),
  parts: Partial<ScannerParts> = {},
): OpenScanner {
  const end = new AbortController();
  const failures: unknown[] = [];
  const scanner = createPageScanner(
    {
      detector,
      settings,
      createPainting,
      onChange: () => undefined,
      onFrames: () => undefined,
      onFailure: cause => failures.push(cause),
      ...parts,
    },
    end.signal,
  );
  onTestFinished(() => {
    end.abort();
    expect(failures, 'failures of the engine').toEqual([]);
  });
  return {
    index: scanner.index,
    report: () => scanner.report(),
    update: next => scanner.update(next),
    abort: () => end.abort(),
    words: () => scanner.index.painted().map(wordsOf),
  };
}

/** Taken at once: markup of a test may shadow `document.body`. */
const { body } = document;

/** Puts the markup into the test's page, for the time of the test. */
export function show(html: string): void {
  body.setHTMLUnsafe(html);
  onTestFinished(() => body.replaceChildren());
}

/** Puts the markup into the test's page, reads it, and gives what is painted whenever it is asked. */
export function read(html: string): () => string[] {
  show(html);
  return openScanner().words;
}

declare module 'vitest' {
  interface ProvidedContext {
    pollTimeoutMs: number;
  }
}

/** For `expect.poll`: looks often, and gives a slow machine the time it needs. */
export const patient = { timeout: inject('pollTimeoutMs'), interval: 20 };

/** The letters in a mention's ranges; empty where the page has just changed and was not read again. */
function wordsOf({ ranges }: AnchoredCandidate): string {
  return ranges
    .map(painted => {
      const range = new Range();
      try {
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
      } catch {
        return '';
      }
      return range.toString();
    })
    .join('');
}
