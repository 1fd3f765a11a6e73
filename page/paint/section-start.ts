/**
 * The last start that comes before a place: that of the section the place stands in.
 * @param starts In document order.
 * @param isBefore Whether a start comes before the place. True for the first ones, false for all that follow.
 * @returns `undefined` before the first start.
 */
export function lastStartBefore<Start>(
  starts: readonly Start[],
  isBefore: (start: Start) => boolean,
): Start | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle];
    if (start !== undefined && isBefore(start)) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}
