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

/** What ours finds in a case where it rightly finds something else than the peer, and why. */
interface PeerDifference {
  readonly ours: number;
  readonly reason: string;
}

const cases = JSON.parse(inject('peerCases')) as readonly PeerCase[];
const differing: Readonly<Record<string, PeerDifference>> = differences;

/** What ours should find: what the peer finds, but for matches over the edges of blocks. */
const wantedIn = ({ expectedMatches, crossBlockMatches }: PeerCase): number =>
  expectedMatches - (crossBlockMatches ?? 0);

const titled = (some: readonly PeerCase[]) => some.map(one => [one.id, one] as const);

describe('cases of other finders', () => {
  test('are there, and those that differ among them', context => {
    context.skip(cases.length === 0, '../shared/peer-cases/cases.json is not there');
    expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(differing)));
  });

  test.for(titled(cases.filter(({ id }) => !(id in differing))))('%s', async ([, one]) => {
    expect(await countOf(one)).toBe(wantedIn(one));
  });

  test.for(titled(cases.filter(({ id }) => id in differing)))(
    '%s: ours differs on purpose, as peer-differences.json says',
    async ([id, one]) => {
      const ours = differing[id]?.ours;
      expect(ours).not.toBe(wantedIn(one));
      expect(await countOf(one)).toBe(ours);
    },
  );
});

/** How many terms the engine finds; the page must stay as it is. */
async function countOf({ html, terms, options }: PeerCase): Promise<number> {
  show(html);
  const { innerHTML } = document.body;
  const scanner = openScanner(plainSettings, createTermDetector(terms, options));
  await expect.poll(() => scanner.report().state, patient).toBe('idle');
  expect(document.body.innerHTML).toBe(innerHTML);
  return scanner.index.all().length;
}
