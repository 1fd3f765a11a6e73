import { expect, test } from 'vitest';
import { parsePhrases } from '../../../../detection/judge/evidence-phrase.ts';
import { createPhraseIndex } from '../../../../detection/judge/phrase-index.ts';
import { splitWords } from '../../../../detection/judge/tokenize.ts';

/** The first words of the phrases that may be meant by a word. */
function found(phrases: string, text: string): (string | undefined)[] {
  const index = createPhraseIndex();
  for (const phrase of parsePhrases([{ entityId: 'x', evidence: [[1, phrases]], rivals: [] }])) {
    const [word] = phrase.words;
    if (word) index.add(phrase, word);
  }
  return index.of(text, splitWords(text)[0]).map(({ words }) => words[0]?.lower);
}

test.each<[string, string, string, string[]]>([
  ['a whole word finds its phrase', 'cloud|sky', 'Cloud', ['cloud']],
  ['a longer word with the same beginning does not', 'cloud', 'clouds', []],
  ['a shorter one does not', 'clouds', 'clo', []],
  ['all phrases of one word are found', 'data lake|data center', 'data', ['data', 'data']],
  ['a stem is found by its first three letters', 'wormhol*', 'wormhole', ['wormhol']],
  ['all stems of three letters are found', 'wormhol*|worms*', 'wormhole', ['wormhol', 'worms']],
  ['whole words and stems are found together', 'cloud*|cloud', 'cloud', ['cloud', 'cloud']],
  ['a word that no phrase has finds nothing', 'cloud', 'tree', []],
  ['no word finds nothing', 'cloud', '', []],
])('%s', (_rule, phrases, text, expected) => {
  expect(found(phrases, text)).toEqual(expected);
});
