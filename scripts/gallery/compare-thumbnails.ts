import { PNG } from 'pngjs';

/** A cell differs where a channel is off by more than this, of 255: more than a rasteriser and rounding make. */
const CELL_TOLERANCE = 48;
/** So many of a thousand cells may differ: edges of letters that fell on the other side of a cell. */
const MOST_DIFFERING_PER_MILLE = 4;
/** A picture may be so many cells larger or smaller: a line of text that is a pixel higher. */
const SIZE_TOLERANCE = 1;

/**
 * How a thumbnail departs from its reference, in words; undefined: they look alike.
 * Where sizes differ a little, the part that both have is compared.
 */
export function differenceOf(actual: Buffer, reference: Buffer): string | undefined {
  const now = PNG.sync.read(actual);
  const then = PNG.sync.read(reference);
  const taller = Math.abs(now.height - then.height);
  if (taller > SIZE_TOLERANCE || Math.abs(now.width - then.width) > SIZE_TOLERANCE) {
    return `${now.width} × ${now.height} cells, was ${then.width} × ${then.height}`;
  }
  const width = Math.min(now.width, then.width);
  const height = Math.min(now.height, then.height);
  let differing = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (distance(now, then, x, y) > CELL_TOLERANCE) differing += 1;
    }
  }
  const perMille = (differing * 1000) / (width * height);
  if (perMille <= MOST_DIFFERING_PER_MILLE) return undefined;
  return `${differing} of ${width * height} cells differ (${perMille.toFixed(1)} ‰)`;
}

/** The largest difference of a channel. */
function distance(one: PNG, other: PNG, x: number, y: number): number {
  const here = (y * one.width + x) * 4;
  const there = (y * other.width + x) * 4;
  return Math.max(
    ...[0, 1, 2].map(channel =>
      Math.abs((one.data[here + channel] ?? 0) - (other.data[there + channel] ?? 0)),
    ),
  );
}
