import type { CardFigures } from './bench-cards.ts';
import type { ChangeFigures } from './bench-changes.ts';
import type { NamesFigures } from './bench-names.ts';
import type { PageFigures } from './bench-page.ts';
import { median } from './median.ts';

/** From so many bytes of text nodes a page counts as a giant: where the floor itself takes so many milliseconds. */
const GIANT_FLOOR_MS = 4;

const columns: readonly (readonly [
  head: string,
  width: number,
  of: (one: PageFigures) => string,
])[] = [
  ['page', -44, one => one.name.replace(/^real\//, '').slice(0, 43)],
  ['floor ms', 9, one => one.floorMs.toFixed(2)],
  ['ours ms', 9, one => one.passMs.toFixed(2)],
  ['× floor', 8, one => (one.passMs / one.floorMs).toFixed(2)],
  ['cand.', 6, one => String(one.candidates)],
  ['allowed', 9, one => one.allowedMs.toFixed(2)],
  ['', 2, one => (isWithin(one) ? '✓' : '✗')],
  ['mark.js', 9, one => times(one.markMs, one)],
  ['across', 9, one => times(one.markAcrossMs, one)],
  ['slice ms', 9, one => one.longestSliceMs.toFixed(1)],
  ['layouts', 8, one => String(one.forcedLayouts)],
  ['styles', 7, one => String(one.forcedStyles)],
  ['heap kB', 8, one => (one.heapBytes / 1024).toFixed(0)],
  ['seen ms', 8, one => one.firstVisibleMs?.toFixed(0) ?? '-'],
];

const times = (ms: number, { passMs }: PageFigures): string =>
  Number.isNaN(ms) ? '-' : `${(ms / passMs).toFixed(0)}×`;

const isWithin = (one: PageFigures): boolean => one.passMs <= one.allowedMs;

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => {
      const width = columns[i]?.[1] ?? 0;
      return width < 0 ? cell.padEnd(-width) : cell.padStart(width);
    })
    .join('');

/** The table's first line. */
export const headRow = (): string => row(columns.map(([head]) => head));
/** One page's line. */
export const pageRow = (one: PageFigures): string => row(columns.map(([, , of]) => of(one)));

/** The lines that sum up all pages against what the project aims for. */
export function pageSummary(figures: readonly PageFigures[]): readonly string[] {
  const giants = figures.filter(one => one.floorMs >= GIANT_FLOOR_MS);
  const least = (of: (one: PageFigures) => number): string =>
    Math.min(...giants.map(one => of(one) / one.passMs)).toFixed(0);
  const most = (of: (one: PageFigures) => number): number => Math.max(...figures.map(of));
  return [
    `${figures.filter(isWithin).length} of ${figures.length} pages within 1.5 × the floor + 20 µs a candidate; ` +
      `median ${median(figures.map(one => one.passMs / one.floorMs)).toFixed(2)} × the floor`,
    `giants (floor of ${GIANT_FLOOR_MS} ms and more): ${giants.filter(isWithin).length} of ${giants.length} within; ` +
      `mark.js at least ${least(one => one.markMs)} × slower, across elements ${least(one => one.markAcrossMs)} × (aims 60 and 350)`,
    `longest slice ${most(one => one.longestSliceMs).toFixed(1)} ms (aim 8); forced layouts ${most(one => one.forcedLayouts)}, ` +
      `forced styles ${most(one => one.forcedStyles)} (aim 0)`,
  ];
}

/** The line on numbers of names. */
export const namesLine = (figures: readonly NamesFigures[]): string =>
  `names: ${figures
    .map(
      ({ names, passMs, ratio }) => `${names || 3}: ${passMs.toFixed(1)} ms = ${ratio.toFixed(2)}×`,
    )
    .join(', ')} (aim 2× for 10,000)`;

/** The lines on changes. */
export const changeLines = ({
  oneChangeMs,
  storm,
  stormShare,
}: ChangeFigures): readonly string[] => [
  `one text changed among thousands of mentions: ${oneChangeMs.toFixed(2)} ms`,
  `storm: ${storm.changes} changes, ${stormShare.toFixed(1)} % of the main thread (aim 5), states ${storm.states.join(', ')}, ` +
    `right again after ${storm.recoveredMs.toFixed(0)} ms`,
];

/** What the project promises of cards, in milliseconds: at once, and one frame of a 60 Hz screen. */
const CARD_AIMS = { first: 100, warm: 1000 / 60 };

/** The lines on cards. */
export const cardLines = (figures: CardFigures): readonly string[] =>
  (['first', 'warm'] as const).map(kind => {
    const { wall, cpu } = figures[kind];
    return (
      `${kind.padEnd(5)} card, from intent to painted, ${wall.length} times: main thread ${spread(cpu)}; ` +
      `by the clock ${spread(wall)} (aim ${CARD_AIMS[kind].toFixed(1)})`
    );
  });

const spread = (ms: readonly number[]): string =>
  `median ${median(ms).toFixed(1)} ms, worst ${Math.max(...ms).toFixed(1)} ms`;
