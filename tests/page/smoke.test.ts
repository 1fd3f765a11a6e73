import { expect, test } from 'vitest';

test('the browser has a highlight registry', () => {
  expect(CSS.highlights).toBeInstanceOf(HighlightRegistry);
});
