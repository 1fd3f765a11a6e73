import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Distance in OKLab from which two colours count as different; 0.02 is the least that an eye can tell apart. Another
 * processor may round a blended colour to the next of 255 shades, which is less than 0.01.
 */
const THRESHOLD = 0.02;
/** Edge of the square in which differing pixels are counted: about the size of an icon. */
const WINDOW_SIZE = 16;
/**
 * So many pixels of a square may differ. Rounding leaves single pixels, far from each other; the smallest change that
 * matters, a dot of the text, has more than these in one place.
 */
const MOST_DIFFERING = 2;

/** How a picture departs from its reference. */
export interface Difference {
  readonly words: string;
  /** The reference, faint, with what differs in red. */
  readonly diff: PNG;
}

/** Compares two pictures pixel by pixel; undefined: nobody sees a difference. */
export function differenceBetween(actual: PNG, reference: PNG): Difference | undefined {
  const isSameSize = actual.width === reference.width && actual.height === reference.height;
  const width = Math.max(actual.width, reference.width);
  const height = Math.max(actual.height, reference.height);
  const diff = new PNG({ width, height });
  const differing = pixelmatch(
    isSameSize ? reference.data : onCanvas(reference, width, height),
    isSameSize ? actual.data : onCanvas(actual, width, height),
    diff.data,
    width,
    height,
    // Thin lines, such as those of an icon, look like anti-aliasing; so that is compared, too.
    { threshold: THRESHOLD, includeAA: true, windowSize: WINDOW_SIZE, alpha: 0.2 },
  );
  if (!isSameSize) {
    const was = `${reference.width} × ${reference.height}`;
    return { words: `${actual.width} × ${actual.height} pixels, was ${was}`, diff };
  }
  if (differing <= MOST_DIFFERING) return undefined;
  const square = `a square of ${WINDOW_SIZE} × ${WINDOW_SIZE}`;
  return { words: `${differing} pixels differ in ${square}`, diff };
}

/** The picture's pixels in the upper left corner of a larger, transparent one. */
function onCanvas(picture: PNG, width: number, height: number): Buffer {
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas.data;
}
