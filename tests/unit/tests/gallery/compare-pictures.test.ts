import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { differenceBetween } from '../../../gallery/compare-pictures.ts';

/** A box of one shade: left, top, width, height, shade (0 is black). */
type ShadedBox = readonly [number, number, number, number, number];

/** White paper with boxes on it. */
function picture(width: number, height: number, ...boxes: readonly ShadedBox[]): PNG {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (const [left, top, wide, high, shade] of boxes) {
    for (let y = top; y < top + high; y += 1) {
      for (let x = left; x < left + wide; x += 1) {
        const at = (y * width + x) * 4;
        png.data.fill(shade, at, at + 3);
      }
    }
  }
  return png;
}

const text: ShadedBox = [20, 20, 100, 10, 40];
const wordsOf = (actual: PNG, reference = picture(160, 80, text)) =>
  differenceBetween(actual, reference)?.words;

test('a picture equals itself', () => {
  expect(wordsOf(picture(160, 80, text))).toBeUndefined();
});

test('a shade that is rounded to the next is no difference', () => {
  expect(wordsOf(picture(160, 80, [20, 20, 100, 10, 41]))).toBeUndefined();
});

test('single pixels far from each other are no difference', () => {
  const specks: ShadedBox[] = [5, 45, 85, 125].map(x => [x, 60, 1, 1, 90]);
  expect(wordsOf(picture(160, 80, text, ...specks))).toBeUndefined();
});

test.each<[string, PNG]>([
  ['a dot of 2 × 2 pixels', picture(160, 80, text, [140, 60, 2, 2, 90])],
  ['a thin line in the faintest shade in use', picture(160, 80, text, [0, 70, 160, 1, 227])],
  ['a text that moved by one pixel', picture(160, 80, [21, 20, 100, 10, 40])],
  ['a text in a slightly lighter shade', picture(160, 80, [20, 20, 100, 10, 50])],
])('%s is a difference', (_title, actual) => {
  expect(wordsOf(actual)).toMatch(/^\d+ pixels differ in a square of 16 × 16$/u);
});

test('a picture of another size is a difference, shown on a canvas that holds both', () => {
  const difference = differenceBetween(picture(150, 90, text), picture(160, 80, text));
  expect(difference?.words).toBe('150 × 90 pixels, was 160 × 80');
  expect([difference?.diff.width, difference?.diff.height]).toEqual([160, 90]);
});
