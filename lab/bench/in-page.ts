import Mark from 'mark.js';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { compileLexicon } from '../../detection/compile-lexicon.ts';
import { createDetector, type Detector } from '../../detection/detector.ts';
import { createPainting } from '../../page/paint/painter.ts';
import { createPageScanner, type PageScanner } from '../../page/scan/page-scanner.ts';

/** One full pass of ours. */
export interface PassFigures {
  /** Main-thread time of all slices. */
  readonly workMs: number;
  /** From the start until the first mention in view was painted; undefined where none is, or nobody looked. */
  readonly firstVisibleMs: number | undefined;
  /** From the start until nothing was left to do. */
  readonly wholeMs: number;
  readonly candidates: number;
  readonly mentions: number;
}

const NAMES = ['stargate', 'azure', 'openai'];
const settings = {
  hiddenEntities: [],
  density: 'all',
  style: 'both',
  strength: 'normal',
  verdicts: [],
} as const;

const lexicon = compileLexicon(builtInPacks);

const detectors = new Map<number, Detector>();

/** A detector of the built-in names and, up to so many in all, made-up ones, which no page holds. */
function detectorWith(nameCount: number): Detector {
  const known = detectors.get(nameCount);
  if (known) return known;
  const detector = makeDetector(nameCount);
  detectors.set(nameCount, detector);
  return detector;
}

function makeDetector(nameCount: number): Detector {
  const names = [...lexicon.names];
  for (let i = names.length; i < nameCount; i += 1) {
    names.push({ text: madeUpName(i), entityId: 'made-up', case: 'any', ambiguity: 0 });
  }
  return createDetector({ ...lexicon, names });
}

/** A capitalised word of three to five syllables: different for every number, spread over the alphabet. */
function madeUpName(number: number): string {
  const syllables = 'ba ce di fo gu ha ji ko lu me ni po qua ri so tu ve wi xa zo'.split(' ');
  let name = '';
  for (let rest = number * 7919 + 131; rest > 0; rest = Math.floor(rest / 20)) {
    name += syllables[rest % 20];
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Clocks of browsers are coarse: what is shorter than this is done again until it takes so long. */
const LEAST_MS = 2;

/** The floor: every text node visited, one native expression run on each, and nothing else. */
function floor(): number {
  const start = performance.now();
  let times = 0;
  do {
    walk();
    times += 1;
  } while (performance.now() - start < LEAST_MS);
  return (performance.now() - start) / times;
}

function walk(): void {
  const expression = /stargate|azure|openai/i;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let found = 0;
  while (walker.nextNode()) if (expression.test((walker.currentNode as Text).data)) found += 1;
  if (found < 0) throw new Error('never');
}

/** Reads the page from the start until nothing is left to do. */
async function pass(
  detector: Detector,
  signal: AbortSignal,
  isWatched: boolean,
): Promise<[PassFigures, PageScanner]> {
  let firstVisibleMs: number | undefined;
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<number>();
  const scanner = createPageScanner(
    {
      detector,
      settings,
      createPainting,
      onFrames: () => undefined,
      onFailure: cause => reportError(cause),
      onChange: () => {
        const now = performance.now() - start;
        if (isWatched && firstVisibleMs === undefined) {
          afterFrame(() => {
            if (!hasMentionInView(scanner)) return;
            firstVisibleMs ??= performance.now() - start;
          });
        }
        if (scanner.report().state === 'idle') resolve(now);
      },
    },
    signal,
  );
  const created = performance.now() - start;
  const wholeMs = await promise;
  const all = scanner.index.all();
  const figures = {
    workMs: scanner.report().scanMs + created,
    firstVisibleMs,
    wholeMs,
    candidates: all.length,
    mentions: scanner.index.painted().length,
  };
  return [figures, scanner];
}

/** Calls back when the next frame has been drawn. */
function afterFrame(callback: () => void): void {
  requestAnimationFrame(() => void setTimeout(callback));
}

function hasMentionInView({ index }: PageScanner): boolean {
  return index.painted().some(({ range }) => {
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/**
 * One pass, and the page as before.
 * @param isWatched Is it also seen when the first mention in view is painted? That reads layout: not for a trace.
 */
async function passOnce(nameCount: number, isWatched = false): Promise<PassFigures> {
  const end = new AbortController();
  const [figures] = await pass(detectorWith(nameCount), end.signal, isWatched);
  end.abort();
  return figures;
}

/** mark.js with the same names; the page is changed and put back. */
async function markJs(acrossElements: boolean): Promise<number> {
  const mark = new Mark(document.documentElement);
  const start = performance.now();
  await new Promise<void>(done => {
    mark.mark(NAMES, {
      accuracy: 'exactly',
      separateWordSearch: false,
      acrossElements,
      done: () => done(),
    });
  });
  const time = performance.now() - start;
  await new Promise<void>(done => {
    mark.unmark({ done: () => done() });
  });
  return time;
}

const keep: { end?: AbortController; scanner?: PageScanner } = {};

/** Starts a scanner that stays. */
async function stay(): Promise<PassFigures> {
  keep.end = new AbortController();
  const [figures, scanner] = await pass(detectorWith(0), keep.end.signal, false);
  keep.scanner = scanner;
  return figures;
}

/** What the storm found of the scanner. */
export interface StormFigures {
  readonly changes: number;
  readonly states: readonly string[];
  readonly workMs: number;
  readonly recoveredMs: number;
}

/** Changes text nodes as often as asked for so many seconds, then waits for the scanner to come to rest. */
async function storm(perSecond: number, seconds: number): Promise<StormFigures> {
  const box = document.createElement('div');
  document.body.prepend(box);
  const texts = Array.from({ length: 500 }, (_, i) => {
    const line = document.createElement('p');
    line.append(`line ${i} of OpenAI`);
    box.append(line);
    return line.firstChild as Text;
  });
  const states = new Set<string>();
  const before = keep.scanner?.report().scanMs ?? 0;
  const start = performance.now();
  let changes = 0;
  await new Promise<void>(done => {
    const timer = setInterval(() => {
      const elapsed = performance.now() - start;
      while (changes < (Math.min(elapsed, seconds * 1000) / 1000) * perSecond) {
        const text = texts[changes % texts.length];
        if (text) text.data = `line ${changes} of ${changes % 2 ? 'OpenAI' : 'nothing'}`;
        changes += 1;
      }
      states.add(keep.scanner?.report().state ?? '');
      if (elapsed < seconds * 1000) return;
      clearInterval(timer);
      done();
    }, 4);
  });
  const workMs = (keep.scanner?.report().scanMs ?? 0) - before;
  const stopped = performance.now();
  await new Promise<void>(done => {
    const timer = setInterval(() => {
      const painted = keep.scanner?.index.painted() ?? [];
      const inBox = painted.filter(({ range }) => box.contains(range.startContainer)).length;
      const isRight = inBox === texts.filter(({ data }) => data.includes('OpenAI')).length;
      if (!isRight && performance.now() - stopped < 20_000) return;
      clearInterval(timer);
      done();
    }, 50);
  });
  const recoveredMs = performance.now() - stopped;
  box.remove();
  return { changes, states: [...states], workMs, recoveredMs };
}

/** What one change of one text costs on a page that is read, in milliseconds of work: mean of so many. */
async function changeTexts(times: number): Promise<number> {
  const scanner = keep.scanner;
  const texts = scanner?.index.painted().map(({ node }) => node) ?? [];
  const before = scanner?.report().scanMs ?? 0;
  for (let i = 0; i < times; i += 1) {
    const text = texts[(i * 37) % texts.length];
    const words = scanner?.index.painted().length ?? 0;
    text?.replaceData(0, 0, 'Now ');
    // Its mark goes at once and comes back when it has been read again.
    await until(
      () => scanner?.report().state === 'idle' && scanner.index.painted().length === words,
    );
  }
  return ((scanner?.report().scanMs ?? 0) - before) / times;
}

async function until(isSo: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const limit = performance.now() + 2000;
  const timer = setInterval(() => {
    if (!isSo() && performance.now() < limit) return;
    clearInterval(timer);
    resolve(undefined);
  }, 100);
  await promise;
}

const bench = {
  floor,
  passOnce,
  markJs,
  stay,
  storm,
  changeTexts,
  end: (): void => keep.end?.abort(),
};
/** What the bench's page offers to the script that drives it. */
export type InPageBench = typeof bench;
Object.assign(globalThis, { contextAnnotatorBench: bench });
