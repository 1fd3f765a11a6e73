import { resolve } from 'node:path';
import { PNG } from 'pngjs';

/** Where the test's references lie. */
export const REFERENCES = resolve(import.meta.dirname, '../../tests/e2e/gallery-references');

/**
 * Each cell of a thumbnail is the mean of so many pixels square. Edges of letters, which machines draw differently,
 * drown in it; boxes, colours and lines of text stay.
 */
const CELL = 6;
/** Channels are rounded to multiples of this: half the bytes, and finer shades are a rasteriser's. */
const SHADE = 16;

/** A picture made small: the PNG of its cells' mean colours, rounded. */
export function thumbnailOf(png: Buffer): Buffer {
  const source = PNG.sync.read(png);
  const width = Math.ceil(source.width / CELL);
  const height = Math.ceil(source.height / CELL);
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = meanColour(source, x * CELL, y * CELL);
      small.data.set([red, green, blue, 255], (y * width + x) * 4);
    }
  }
  return PNG.sync.write(small, { colorType: 2, deflateLevel: 9 });
}

function meanColour(
  { width, height, data }: PNG,
  left: number,
  top: number,
): readonly [number, number, number] {
  const right = Math.min(left + CELL, width);
  const bottom = Math.min(top + CELL, height);
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = top; y < bottom; y += 1) {
    const end = (y * width + right) * 4;
    for (let at = (y * width + left) * 4; at < end; at += 4) {
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
  }
  const count = (right - left) * (bottom - top);
  const mean = (sum: number) => Math.min(255, Math.round(sum / count / SHADE) * SHADE);
  return [mean(red), mean(green), mean(blue)];
}
