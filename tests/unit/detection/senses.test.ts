import { describe, expect, test } from 'vitest';
import { markedWords, readSentence } from './marked-sentence.ts';
import { azureSentences } from './senses/azure-sentences.ts';
import { languageSentences } from './senses/language-sentences.ts';
import { openaiSentences } from './senses/openai-sentences.ts';
import { stargateSentences } from './senses/stargate-sentences.ts';

describe.each([
  ['Stargate', stargateSentences],
  ['Azure', azureSentences],
  ['OpenAI', openaiSentences],
  ['the names in', languageSentences],
])('%s', (name, senses) => {
  describe.each(Object.entries(senses))(`${name}: %s`, (_sense, sentences) => {
    test.each(sentences)('%s', sentence => {
      const { text, marked } = readSentence(sentence);
      expect(markedWords(text)).toEqual(marked);
    });
  });
});
