import { expect, test } from 'vitest';
import { listMention } from '../../../../app/content/list-mentions.ts';

const blockText = 'A first sentence. Then Azure grew. And a third.';
const start = blockText.indexOf('Azure');
const judgement = {
  entityId: 'azure',
  start,
  end: start + 5,
  confidence: 0.9,
  verdict: 'mention',
  reasons: [{ text: 'Microsoft', weight: 2 }],
} as const;

test('a listed mention has its name as it is on the page, and its judgement', () => {
  expect(listMention({ id: 4, judgement, blockText }, 'en')).toMatchObject({
    id: 4,
    entityId: 'azure',
    surface: 'Azure',
    confidence: 0.9,
    verdict: 'mention',
    reasons: [{ text: 'Microsoft', weight: 2 }],
  });
});

test('its place is counted in its sentence, not in its block', () => {
  const listed = listMention({ id: 4, judgement, blockText }, 'en');
  expect(listed.sentence).toContain('Then Azure grew.');
  expect(listed.sentence).not.toContain('third');
  expect(listed.sentence.slice(listed.start, listed.end)).toBe('Azure');
});
