import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFindCandidates } from '../../../../detection/match/find-candidates.ts';
import { createNamePlaces } from '../../../../detection/match/name-spans.ts';

const few = ['Stargate', 'Project Stargate', 'Azure', 'OpenAI', 'Open AI'];
const many = [...few, 'Ørsted', '星門', ...Array.from({ length: 100 }, (_, i) => `Firm ${i}`)];
const gaps = ['', '', '', '\u00AD', '\u200B', '\u2060'];

/** Names as pages write them: any case, unseen characters inside, wide letters, long spaces. */
const writtenName = (names: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...gaps)), { minLength: 20, maxLength: 20 }),
      fc.boolean(),
    )
    .map(([name, letters, isWide]) =>
      name
        .split('')
        .map((letter, i) => {
          const [isUpper, gap] = letters[i] ?? [false, ''];
          const cased = isUpper ? letter.toUpperCase() : letter.toLowerCase();
          const wide = cased.replace(/[a-z]/i, c => String.fromCharCode(c.charCodeAt(0) + 0xfe_e0));
          return (
            (letter === ' ' ? '\n  ' : isWide ? wide : cased) + (i < name.length - 1 ? gap : '')
          );
        })
        .join(''),
    );

test.each([
  ['few', few],
  ['many', many],
])('a text with a candidate passes the first look: %s names', (_count, names) => {
  const namePlaces = createNamePlaces(names);
  const find = createFindCandidates({
    names: names.map(text => ({ text, entityId: text, case: 'any', ambiguity: 0 })),
  });
  const texts = fc.tuple(fc.string({ unit: 'grapheme' }), writtenName(names), fc.string());
  fc.assert(
    fc.property(texts, ([before, name, after]) => {
      const text = `${before} ${name} ${after}`;
      expect(find(text).length).toBeGreaterThan(0);
      expect(namePlaces(text)).not.toEqual([]);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test('places come in order, and there are none in a text without the letters of a name', () => {
  const namePlaces = createNamePlaces(few);
  expect(namePlaces('nothing to see here, soft or so')).toEqual([]);
  expect(namePlaces('STARGATES, azu\u00ADre and openai')).toEqual([
    [0, 8],
    [11, 15],
    [22, 28],
  ]);
});
