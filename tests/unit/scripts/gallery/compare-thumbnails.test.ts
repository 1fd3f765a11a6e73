import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { differenceOf } from '../../../../scripts/gallery/compare-thumbnails.ts';
import { thumbnailOf } from '../../../../scripts/gallery/thumbnail.ts';

/** White paper with boxes, each [left, top, width, height, shade]; black where no shade is said. */
function picture(width: number, height: number, ...boxes: readonly number[][]): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (const [left = 0, top = 0, wide = 0, high = 0, shade = 0] of boxes) {
    for (let y = top; y < top + high; y += 1) {
      for (let x = left; x < left + wide; x += 1) {
        const at = (y * width + x) * 4;
        png.data.fill(shade, at, at + 3);
      }
    }
  }
  return PNG.sync.write(png);
}
const compare = (one: Buffer, other: Buffer) => differenceOf(thumbnailOf(one), thumbnailOf(other));
const line = [20, 20, 160, 12];

test('a picture looks like itself', () => {
  expect(compare(picture(200, 100, line), picture(200, 100, line))).toBeUndefined();
});

test('letters that another rasteriser draws a hair wider are the same', () => {
  const letters = Array.from({ length: 20 }, (_, at) => [20 + at * 8, 20, 2, 10]);
  const fringes = letters.map(([x = 0, y = 0, , high = 0]) => [x + 2, y, 1, high, 130]);
  expect(
    compare(picture(200, 100, ...letters, ...fringes), picture(200, 100, ...letters)),
  ).toBeUndefined();
});

test.each([
  ['a line that is gone', picture(200, 100)],
  ['a line that moved by half its height', picture(200, 100, [20, 26, 160, 12])],
  ['a button that came', picture(200, 100, line, [150, 60, 16, 16])],
  ['a picture that grew', picture(200, 120, line)],
])('%s is a difference', (_title, changed) => {
  expect(compare(changed, picture(200, 100, line))).toBeTypeOf('string');
});

test('a pixel more in height is none', () => {
  expect(compare(picture(200, 101, line), picture(200, 100, line))).toBeUndefined();
});

test('a thumbnail is the mean of its cells', () => {
  const small = PNG.sync.read(thumbnailOf(picture(12, 6, [0, 0, 6, 3])));
  expect([small.width, small.height]).toEqual([2, 1]);
  expect([small.data[0], small.data[4]]).toEqual([128, 255]);
});
