import { describe, expect, inject, test } from 'vitest';
import { openScanner, patient, plainSettings, show } from './open-scanner.ts';
import differences from './peer-differences.json' with { type: 'json' };
import { createTermDetector, type TermOptions } from './term-detector.ts';

declare module 'vitest' {
  interface ProvidedContext {
    peerCases: string;
  }
}

interface PeerCase {
  readonly id: string;
  readonly tier: 'core' | 'ext' | 'policy';
  readonly html: string;
  readonly terms: readonly string[];
  readonly options: TermOptions;
  readonly expectedMatches: number;
  /** Matches over the edges of blocks, where we rightly end a text. */
  readonly crossBlockMatches: number | null;
}

const cases = JSON.parse(inject('peerCases')) as readonly PeerCase[];
const reasons: Readonly<Record<string, string>> = differences;

describe.skipIf(cases.length === 0)(
  'cases of other finders (skipped: ../shared is not there)',
  () => {
    test.for(cases.map(one => [one.id, one] as const))('%s', async ([id, one]) => {
      show(one.html);
      const { innerHTML } = document.body;
      const { index, report } = openScanner(
        plainSettings,
        createTermDetector(one.terms, one.options),
      );
      await expect.poll(() => report().state, patient).toBe('idle');
      expect(document.body.innerHTML).toBe(innerHTML);
      const expected = one.expectedMatches - (one.crossBlockMatches ?? 0);
      if (id in reasons) expect(index.all().length, reasons[id]).not.toBe(expected);
      else expect(index.all()).toHaveLength(expected);
    });
  },
);
