import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSentence } from '../../../../components/popup/cut-sentence.ts';

describe('cutting a sentence', () => {
  test('leaves a short one whole', () => {
    expect(cutSentence('Work on Stargate goes on.', 8, 16)).toEqual({
      before: 'Work on ',
      words: 'Stargate',
      after: ' goes on.',
    });
  });

  test('takes whole words from both sides of a long one', () => {
    const side = 'word '.repeat(60);
    const { before, words, after } = cutSentence(`${side}Stargate ${side}`, 300, 308);
    expect(words).toBe('Stargate');
    expect(before).toMatch(/^… (word )+$/);
    expect(after).toMatch(/^( word)+…$/);
  });

  test('keeps the words and at most 150 letters with two ellipses, wherever they stand', () => {
    assert(
      property(string({ maxLength: 300 }), string({ maxLength: 300 }), (head, tail) => {
        const sentence = `${head}OpenAI${tail}`;
        const cut = cutSentence(sentence, head.length, head.length + 6);
        expect(cut.words).toBe('OpenAI');
        expect(`${cut.before}${cut.words}${cut.after}`.length).toBeLessThanOrEqual(152);
        expect(head.endsWith(cut.before.replace(/^…/, ''))).toBe(true);
        expect(tail.startsWith(cut.after.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  test('cuts scripts without spaces, never inside a letter', () => {
    const { before, after } = cutSentence(`${'𠮷'.repeat(120)}OpenAI${'𠮷'.repeat(120)}`, 240, 246);
    expect(before).toMatch(/^…𠮷+$/u);
    expect(after).toMatch(/^𠮷+…$/u);
  });
});
