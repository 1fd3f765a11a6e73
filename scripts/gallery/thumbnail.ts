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

function meanColour(source: PNG, left: number, top: number): readonly [number, number, number] {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (let y = top; y < Math.min(top + CELL, source.height); y += 1) {
    for (let x = left; x < Math.min(left + CELL, source.width); x += 1) {
      const at = (y * source.width + x) * 4;
      red += source.data[at] ?? 0;
      green += source.data[at + 1] ?? 0;
      blue += source.data[at + 2] ?? 0;
      count += 1;
    }
  }
  const mean = (sum: number) => Math.min(255, Math.round(sum / count / SHADE) * SHADE);
  return [mean(red), mean(green), mean(blue)];
}
