/** What the toolbar button can say about the page in front. */
export const iconStates = ['active', 'off', 'paused'] as const;
/** One of {@link iconStates}. */
export type IconState = (typeof iconStates)[number];

/** A card above a marked word. Every edge lies on a sixteenth, so that the smallest icon is sharp. */
const CARD =
  'M34 16h60a10 10 0 0 1 10 10v36a10 10 0 0 1-10 10H76L64 88 52 72H34a10 10 0 0 1-10-10V26a10 10 0 0 1 10-10Z';

/** The same card as a line of one sixteenth, within the card's edges. */
const HOLLOW_CARD =
  'M36 20h56a8 8 0 0 1 8 8v32a8 8 0 0 1-8 8H76L64 82 52 68H36a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8Z';

const looks = {
  active: {
    tile: ['#6d62f5', '#4431c4'],
    mark: '#ffc53d',
    card: '#fff',
    inside: '<path d="M40 32h48v8H40z" fill="#4431c4"/><path d="M40 48h32v8H40z" fill="#a49bf5"/>',
  },
  off: {
    tile: ['#9aa0ad', '#7a808d'],
    mark: '#c3c8d1',
    card: 'none',
    inside: '',
  },
  paused: {
    tile: ['#8b88c9', '#66639f'],
    mark: '#e8cf92',
    card: '#fff',
    inside: '<path d="M46 26h12v36H46zM70 26h12v36H70z" fill="#66639f"/>',
  },
} as const satisfies Record<IconState, object>;

/** The icon as SVG, 128 units wide. The states differ in shape, not in colour alone. */
export function iconSvg(state: IconState, size: number): string {
  const { tile, mark, card, inside } = looks[state];
  const isHollow = card === 'none';
  const outline = isHollow ? 'stroke="#fff" stroke-width="8" stroke-linejoin="round"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">
    <defs><linearGradient id="tile" x2="0" y2="1">
      <stop stop-color="${tile[0]}"/><stop offset="1" stop-color="${tile[1]}"/>
    </linearGradient></defs>
    <rect width="128" height="128" rx="28" fill="url(#tile)"/>
    <path d="${isHollow ? HOLLOW_CARD : CARD}" fill="${card}" ${outline}/>
    ${inside}
    <rect x="24" y="96" width="80" height="16" rx="6" fill="${mark}"/>
  </svg>`;
}
