import { describe, expect, test } from 'vitest';
import { createFindCandidates } from '../../../../detection/match/find-candidates.ts';
import { builtInDetector } from '../marked-sentence.ts';

const found = (text: string) =>
  builtInDetector.findCandidates(text).map(({ start, end }) => text.slice(start, end));

const nameOf = (text: string, case_: 'exact' | 'any' = 'any') => ({
  text,
  entityId: text.toLowerCase(),
  case: case_,
  ambiguity: 0,
});

/** What is found of these names, each with the name that it is. */
const spansOf = (names: readonly ReturnType<typeof nameOf>[], text: string) =>
  createFindCandidates({ names })(text).map(({ start, end, name }) => [
    text.slice(start, end),
    name.text,
  ]);

describe('names', () => {
  test.each<[string, string, string[]]>([
    [
      'the longest name wins',
      'Project Stargate and Microsoft Azure',
      ['Project Stargate', 'Microsoft Azure'],
    ],
    ['two names side by side are two', 'Azure OpenAI', ['Azure', 'OpenAI']],
    ['letter case is no bar', 'AZURE azure openAI', ['AZURE', 'azure', 'openAI']],
    ['a name may run over a line’s end', 'Open\n    AI', ['Open\n    AI']],
    ['a no-break space is a space', 'Microsoft\u00A0Azure', ['Microsoft\u00A0Azure']],
    ['a possessive is not part of the name', "OpenAI's and Azure’s", ['OpenAI', 'Azure']],
    ['neither is a genitive s', 'OpenAIs Chef', ['OpenAI']],
    ['but a plural is another word', 'two Stargates, many azures', []],
    [
      'hyphens end a word',
      'Azure-Kunden, non-Azure, OpenAI-compatible',
      ['Azure', 'Azure', 'OpenAI'],
    ],
    [
      'so do an elision and brackets',
      'd’OpenAI (Azure) «Stargate»',
      ['OpenAI', 'Azure', 'Stargate'],
    ],
    ['a longer word is no name', 'AzureML kAzure OpenAIDevs Stargate2 _Azure', []],
    ['nor is one with accents', 'Azuré OpenAÎ Azure\u0301', []],
    [
      'other scripts may touch a name',
      'OpenAIの Azure上の OpenAI의 بـOpenAI',
      ['OpenAI', 'Azure', 'OpenAI', 'OpenAI'],
    ],
    ['a slash parts names', 'AWS/Azure and Azure/OpenAI', ['Azure', 'Azure', 'OpenAI']],
    ['markup signs part names', '**Azure** _OpenAI_ [Azure]', ['Azure', 'Azure']],
    ['a hashtag alone is a word', 'so good #OpenAI', ['OpenAI']],
  ])('%s', (_rule, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a failed long name gives way to a shorter one inside it', () => {
    const find = createFindCandidates({ names: [nameOf('Acme Rocket'), nameOf('Rocket')] });
    const spans = find('Acme Rockets and Acme Rocket and Rocket');
    expect(spans.map(({ start, end }) => [start, end])).toEqual([
      [17, 28],
      [33, 39],
    ]);
  });

  test('an exact name wants its letters, a name in any case does not', () => {
    const find = createFindCandidates({ names: [nameOf('IT', 'exact'), nameOf('It Corp')] });
    expect(find('it is IT, said it corp').map(({ entityId }) => entityId)).toEqual([
      'it',
      'it corp',
    ]);
  });

  test('a name inside a longer one that stands there is not found by itself', () => {
    const names = [nameOf('Acme Rocket'), nameOf('Rocket')];
    expect(spansOf(names, 'Acme Rocket')).toEqual([['Acme Rocket', 'Acme Rocket']]);
  });

  test('where the longest name is no word of its own, a shorter one at the same place is', () => {
    const names = [nameOf('Acme Rocket'), nameOf('Acme')];
    expect(spansOf(names, 'Acme Rockets')).toEqual([['Acme', 'Acme']]);
  });

  test('two names right beside each other are both found', () => {
    expect(spansOf([nameOf('星'), nameOf('門')], '星門')).toEqual([
      ['星', '星'],
      ['門', '門'],
    ]);
  });

  test('an exact name may run over a line’s end, but keeps its case', () => {
    const names = [nameOf('Big IT', 'exact')];
    expect(spansOf(names, 'Big \n IT, big it')).toEqual([['Big \n IT', 'Big IT']]);
  });

  test('a name with two spaces is found with one and with two', () => {
    expect(spansOf([nameOf('Big  It')], 'big it and Big  It').map(([text]) => text)).toEqual([
      'big it',
      'Big  It',
    ]);
  });

  test('of names that differ in case alone, the one in the page’s letters is meant', () => {
    const names = [nameOf('azure'), nameOf('Azure'), nameOf('AZURE', 'exact')];
    expect(spansOf(names, 'Azure AZURE azure aZure')).toEqual([
      ['Azure', 'Azure'],
      ['AZURE', 'AZURE'],
      ['azure', 'azure'],
      ['aZure', 'azure'],
    ]);
  });

  test('a name is found as often as it stands there', () => {
    expect(found('OpenAI, Open AI, OpenAI, open ai, OpenAI')).toHaveLength(5);
  });

  test('thousands of names are found as few are', () => {
    const names = Array.from({ length: 500 }, (_, i) => nameOf(`Name${i} Limited`));
    const find = createFindCandidates({ names: [...names, nameOf('Øre'), nameOf('星門')] });
    const text = 'We asked name7 limited, NAME499 LIMITED, Name 3 Limited, Øre and 新星門計画.';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'name7 limited',
      'NAME499 LIMITED',
      'Øre',
      '星門',
    ]);
  });

  test('no names, no candidates', () => {
    expect(createFindCandidates({ names: [] })('OpenAI')).toEqual([]);
  });
});

describe('unseen characters', () => {
  test.each([
    ['soft hyphens', 'Star\u00ADgate'],
    ['zero-width spaces', 'Open\u200BAI'],
    ['word joiners', 'A\u2060zure'],
    ['direction marks', 'Open\u200EAI'],
  ])('%s inside a name belong to it', (_what, text) => {
    expect(found(`to ${text} now`)).toEqual([text]);
  });

  test('wide letters read as plain ones', () => {
    expect(found('ＯｐｅｎＡＩ と Ａｚｕｒｅ')).toEqual(['ＯｐｅｎＡＩ', 'Ａｚｕｒｅ']);
  });

  test('a joiner after the last letter stays with it', () => {
    expect(found('OpenAI\u200D!')).toEqual(['OpenAI\u200D']);
  });
});

describe('identifiers are no names', () => {
  test.each([
    'https://openai.com/index/stargate/',
    'www.azure.com/x',
    'see openai.com for more',
    'portal.azure.com',
    'mail press@openai.com',
    'OpenAI@example.org',
    '@OpenAI and @azure/identity',
    'r/OpenAI and u/openai',
    'github.com/openai/openai-python',
    'models: openai/gpt-4o',
    'Azure.Core and Stargate.dll',
    'azure.json',
    'stargate-header.ts',
    '#azure-cli-example',
    'Azure::Storage',
    '$azure and \\Azure',
    '/stargate',
    'kAzure openai_key fgAzure',
  ])('%s', text => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['We chose Azure. The rest followed.', 'Azure'],
    ['(OpenAI, 2024)', 'OpenAI'],
    ['Who leads OpenAI? Nobody.', 'OpenAI'],
    ['OpenAI/Microsoft', 'OpenAI'],
    ['Azure:', 'Azure'],
    ['“Azure”', 'Azure'],
    ['OpenAI(오픈AI)는', 'OpenAI'],
  ])('but a sentence is not one: %s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });
});
