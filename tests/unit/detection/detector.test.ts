import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../detection/detector.ts';
import type { Lexicon } from '../../../detection/lexicon.ts';
import { openPage } from './open-page.ts';

/** A pack that nobody trained for: a few names and words are all it brings. */
const lexicon: Lexicon = {
  names: [
    { text: 'Mercury', entityId: 'mercury', case: 'any', ambiguity: 0.5 },
    { text: 'Mercury Bank', entityId: 'mercury', case: 'any', ambiguity: 0 },
    { text: 'IT', entityId: 'it', case: 'exact', ambiguity: 0.2 },
  ],
  senses: [
    {
      entityId: 'mercury',
      evidence: [
        [3, 'startup*|bank account*'],
        [1, 'money'],
      ],
      rivals: [
        { label: 'the planet', evidence: [[3, 'planet|orbit*|~ and venus']] },
        { label: 'the metal', evidence: [[3, 'thermometer*|toxic']] },
      ],
    },
  ],
};
const detector = createDetector(lexicon);
const marked = (text: string, title?: string) =>
  detector
    .detect(title === undefined ? { text } : { text, title })
    .map(({ start, end }) => text.slice(start, end));

describe('a pack without learned weights works from its own words', () => {
  test.each<[string, string[]]>([
    ['Their startup keeps its money at Mercury.', ['Mercury']],
    ['Mercury is the planet with the shortest orbit.', []],
    ['Mercury and Venus were visible at dawn.', []],
    ['The toxic mercury of an old thermometer.', []],
    ['Mercury Bank opened an office.', ['Mercury Bank']],
    ['IT is down, it seems.', ['IT']],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test('the title decides where the text does not', () => {
    expect(marked('Mercury has news.', 'Bank accounts for startups')).toEqual(['Mercury']);
    expect(
      marked('Mercury has news.', 'Planets and their orbits: the planet of the month'),
    ).toEqual([]);
  });

  test('a judgement names the rival that it lost to', () => {
    const page = openPage(detector);
    page.setBlock(1, 'The toxic Mercury of an old thermometer.');
    expect(page.takeChanges().get(1)).toMatchObject([
      { verdict: 'other', reasons: [{ rival: 'the metal' }, { rival: 'the metal' }] },
    ]);
  });
});

test('a lexicon without names detects nothing', () => {
  const none = createDetector({ names: [], senses: [] });
  expect(none.detect({ text: 'OpenAI' })).toEqual([]);
  expect(none.namePlaces('OpenAI')).toEqual([]);
});

test('a detector knows its entities, each once, in order', () => {
  expect(detector.entityIds).toEqual(['mercury', 'it']);
});

test('a lexicon’s own weights come before the general ones', () => {
  const [name] = lexicon.names;
  if (!name) throw new Error('the lexicon has a name');
  const confidenceWith = (weights: Lexicon['weights']) =>
    createDetector({ names: [{ ...name, ambiguity: 0 }], senses: [], ...(weights && { weights }) })
      .detect({ text: 'Mercury' })
      .map(({ confidence }) => confidence.toFixed(3));
  expect(confidenceWith(undefined)).toEqual([(1 / (1 + Math.exp(-4))).toFixed(3)]);
  expect(confidenceWith({ sureName: 2 })).toEqual([(1 / (1 + Math.exp(-2))).toFixed(3)]);
  expect(confidenceWith({ sharpness: 0.5 })).toEqual([(1 / (1 + Math.exp(-2))).toFixed(3)]);
});

test('one text is judged on its own: another one before it changes nothing', () => {
  const before = detector.detect({ text: 'Mercury has news.' });
  detector.detect({ text: 'Their startup keeps its money at Mercury, in a bank account.' });
  expect(detector.detect({ text: 'Mercury has news.' })).toEqual(before);
});
