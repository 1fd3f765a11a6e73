import { assert, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../../../page/text/sentence-around.ts';

function around(text: string, words: string, limit?: number) {
  const start = text.indexOf(words);
  const sentence = sentenceAround(text, start, start + words.length, 'en', limit);
  return { ...sentence, words: sentence.text.slice(sentence.start, sentence.end) };
}

test('gives the sentence that holds the words', () => {
  const text = 'It rained. The Stargate project began. Nobody saw it.';
  expect(around(text, 'Stargate')).toMatchObject({
    text: 'The Stargate project began.',
    words: 'Stargate',
  });
});

test('cuts a long sentence around the words, between words', () => {
  const text = `${'alpha beta '.repeat(40)}OpenAI ${'gamma delta '.repeat(40)}`;
  const { text: cut, words } = around(text, 'OpenAI', 60);
  expect(words).toBe('OpenAI');
  expect(cut.length).toBeLessThanOrEqual(60);
  expect(cut).toMatch(/^…(alpha|beta) .* (gamma|delta)…$/);
});

test('keeps words that cross the end of a sentence', () => {
  expect(around('See the Yahoo! Group page.', 'Yahoo! Group').words).toBe('Yahoo! Group');
});

test('bears a language tag that is none', () => {
  expect(sentenceAround('OpenAI won.', 0, 6, '!!').text).toBe('OpenAI won.');
});

test('always holds the words and keeps to the limit', () => {
  assert(
    property(
      string({ maxLength: 400 }),
      string({ maxLength: 400 }),
      integer({ min: 30, max: 90 }),
      (a, b, limit) => {
        const text = `${a}OpenAI${b}`;
        const sentence = sentenceAround(text, a.length, a.length + 6, 'en', limit);
        expect(sentence.text.slice(sentence.start, sentence.end)).toBe('OpenAI');
        expect(sentence.text.length).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 500, seed: 3 },
  );
});

test('reads on where the source wraps its lines', () => {
  const text = 'Before. The cloud\n  is Azure\nfor now. After.';
  const start = text.indexOf('Azure');
  expect(sentenceAround(text, start, start + 5, 'en').text).toBe('The cloud   is Azure for now.');
});
