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
    const [agreed, differing] = [false, true].map(differs =>
      cases.filter(({ id }) => id in reasons === differs).map(one => [one.id, one] as const),
    );

    test.for(agreed ?? [])('%s', async ([, one]) => {
      expect(await countOf(one)).toBe(one.expectedMatches - (one.crossBlockMatches ?? 0));
    });

    test.for(differing ?? [])('%s differs, as peer-differences.json says', async ([, one]) => {
      expect(await countOf(one)).not.toBe(one.expectedMatches - (one.crossBlockMatches ?? 0));
    });
  },
);

/** How many terms the engine finds; the page must stay as it is. */
async function countOf({ html, terms, options }: PeerCase): Promise<number> {
  show(html);
  const { innerHTML } = document.body;
  const scanner = openScanner(plainSettings, createTermDetector(terms, options));
  await expect.poll(() => scanner.report().state, patient).toBe('idle');
  expect(document.body.innerHTML).toBe(innerHTML);
  return scanner.index.all().length;
}
