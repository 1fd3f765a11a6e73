import { builtInPacks } from '../../data/built-in-packs.ts';
import { compileLexicon } from '../../detection/compile-lexicon.ts';
import { createDetector } from '../../detection/detector.ts';
import { createPainting } from '../../page/paint/painter.ts';
import { createPageScanner } from '../../page/scan/page-scanner.ts';
import { readByLayout } from './visible-characters.ts';

/** A candidate that one of the two found and the other did not. */
export interface Difference {
  readonly foundBy: 'engine' | 'oracle';
  readonly words: string;
  readonly around: string;
  /** Names of the elements it stands in, innermost first. */
  readonly inside: string;
}

/** What came of reading one page in both ways. */
export interface Comparison {
  readonly candidates: number;
  readonly differences: readonly Difference[];
}

const detector = createDetector(compileLexicon(builtInPacks));
const settings = {
  hiddenEntities: [],
  density: 'all',
  style: 'both',
  strength: 'normal',
  verdicts: [],
} as const;

interface Place {
  readonly node: Text;
  readonly offset: number;
  readonly words: string;
}

async function byEngine(): Promise<readonly Place[]> {
  const end = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const scanner = createPageScanner(
    {
      detector,
      settings,
      createPainting,
      onFrames: () => undefined,
      onFailure: cause => reportError(cause),
      onChange: () => {
        if (scanner.report().state === 'idle') resolve();
      },
    },
    end.signal,
  );
  await promise;
  const places = scanner.index.all().map(({ node, range }) => ({
    node,
    offset: range.startOffset,
    words: range.toString(),
  }));
  end.abort();
  return places;
}

function byOracle(): readonly Place[] {
  const { text, places } = readByLayout();
  return detector.findCandidates(text).flatMap(({ start, end }) => {
    const place = places[start];
    return place ? [{ node: place[0], offset: place[1], words: text.slice(start, end) }] : [];
  });
}

async function compare(): Promise<Comparison> {
  const engine = await byEngine();
  const oracle = byOracle();
  const differences: Difference[] = [];
  for (const [foundBy, found, others] of [
    ['engine', engine, oracle],
    ['oracle', oracle, engine],
  ] as const) {
    for (const { node, offset, words } of found) {
      if (others.some(other => other.node === node && other.offset === offset)) continue;
      differences.push({
        foundBy,
        words,
        around: node.data.slice(Math.max(0, offset - 30), offset + 40).replace(/\s+/g, ' '),
        inside: ancestorsOf(node),
      });
    }
  }
  return { candidates: oracle.length, differences };
}

function ancestorsOf(node: Text): string {
  const names: string[] = [];
  for (let up = node.parentElement; up && names.length < 5; up = up.parentElement) {
    names.push(
      up.localName +
        (up.className && typeof up.className === 'string'
          ? `.${up.className.trim().split(/\s+/)[0]}`
          : ''),
    );
  }
  return names.join(' < ');
}

Object.assign(globalThis, { contextAnnotatorSurvey: compare });
