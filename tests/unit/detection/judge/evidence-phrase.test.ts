import { expect, test } from 'vitest';
import { createEvidenceFinder } from '../../../../detection/judge/find-evidence.ts';
import { splitWords } from '../../../../detection/judge/tokenize.ts';

/** What one phrase of evidence finds in a text; with a name, around that name. */
function found(phrase: string, text: string, name?: string): string[] {
  const finder = createEvidenceFinder({
    senses: [{ entityId: 'x', evidence: [[1, phrase]], rivals: [] }],
  });
  const words = splitWords(text);
  const start = name === undefined ? 0 : text.indexOf(name);
  const hits =
    name === undefined
      ? finder.findAll(text, words)
      : finder.findAround(text, words, start, start + name.length);
  return hits.map(hit => text.slice(hit.start, hit.end));
}

test.each<[string, string, string, string[]]>([
  ['small letters match any case', 'softbank', 'SoftBank, SOFTBANK', ['SoftBank', 'SOFTBANK']],
  ['capitals are demanded', 'Ra', 'Ra hit a RA, not ra', ['Ra', 'RA']],
  ['whole words only', 'sky', 'sky skyline whisky', ['sky']],
  [
    'a star stands for any ending',
    'wormhol*',
    'wormhole wormholes worm',
    ['wormhole', 'wormholes'],
  ],
  ['signs between words do not matter', 'sg 1', 'SG-1 and SG 1', ['SG-1', 'SG 1']],
  [
    'every word may have an ending',
    'centr* de d*',
    'des centres de données',
    ['centres de données'],
  ],
  [
    'scripts without spaces are searched letter by letter',
    '数据中心',
    '新数据中心建设',
    ['数据中心'],
  ],
  ['endings that grow on are no bar', '클라우드', '클라우드를 쓴다', ['클라우드']],
  ['a stem may demand a capital', 'Kurt*', 'Kurts kurts KURTS', ['Kurts', 'KURTS']],
  ['a stem is no stem of its beginning', 'wormhol*', 'wormho', []],
  [
    'a star belongs to its own word',
    'data* lake',
    'data lake, databases lake, data lakes',
    ['data lake', 'databases lake'],
  ],
  ['words with the same three letters are told apart', 'cloud', 'clouds clone cloud', ['cloud']],
  ['phrases are parted by a bar', 'sky|sea', 'sea and sky', ['sea', 'sky']],
  ['letters beyond ASCII are letters', 'дата центр*', 'новые дата-центры', ['дата-центры']],
])('%s', (_rule, phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected);
});

test.each<[string, string, string, string[]]>([
  ['a word after the name', '~ sky', 'an azure sky', ['azure sky']],
  ['a word before it', 'deep ~', 'a deep azure', ['deep azure']],
  ['words on both sides', 'the ~ of', 'the azure of noon', ['the azure of']],
  ['markup between them', '~ sky', 'an **azure** _sky_', ['azure** _sky']],
  ['a hyphen between them', '~ based', 'an azure-based service', ['azure-based']],
  ['the name’s genitive is looked over', '~ outage', 'azure’s outage', ['azure’s outage']],
  ['and can be asked for', '~ s', 'azure’s outage', ['azure’s']],
  ['not over the end of a sentence', '~ sky', 'azure. Sky', []],
  ['not over another word', '~ sky', 'azure blue sky', []],
])('beside the name: %s', (_rule, phrase, text, expected) => {
  expect(found(phrase, text, 'azure')).toEqual(expected);
});
