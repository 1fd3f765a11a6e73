import * as v from 'valibot';

/** Kebab-case: `breaking-down-the-news`. */
const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'write an id of lower-case letters, digits and single hyphens',
  ),
);
const words = v.pipe(
  v.string(),
  v.check(text => text.trim() !== '', 'write some text here'),
  v.check(text => text === text.trim(), 'remove the spaces at the ends'),
);
const someOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1, 'give at least one'));

const figureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('money'),
    amount: v.pipe(v.number(), v.minValue(0, 'an amount of money is not negative')),
    unit: v.literal('USD'),
    text: words,
    of: v.exactOptional(v.number()),
  }),
  v.strictObject({
    kind: v.literal('share'),
    amount: v.pipe(
      v.number(),
      v.minValue(0, 'a share lies between 0 and 100'),
      v.maxValue(100, 'a share lies between 0 and 100'),
    ),
    unit: v.literal('%'),
    text: words,
  }),
  v.strictObject({
    kind: v.literal('until'),
    amount: v.pipe(v.number(), v.integer('a year is a whole number')),
    unit: v.literal('year'),
    text: words,
  }),
]);

const sectionSchema = v.strictObject({
  id,
  heading: words,
  points: someOf(v.strictObject({ text: words, figure: v.exactOptional(figureSchema) })),
});

const articleSchema = v.strictObject({
  title: words,
  publisher: words,
  url: v.pipe(
    v.string(),
    v.check(isHttps, 'give the absolute address of the article, beginning with https://'),
  ),
  date: v.pipe(
    v.string(),
    v.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'write the month of the events as YYYY-MM: 2025-01'),
  ),
  lead: words,
  sections: someOf(sectionSchema),
  openQuestions: v.array(words),
});

const evidenceSchema = v.strictObject({
  words: someOf(words),
  weight: v.pipe(
    v.number(),
    v.gtValue(0, 'a weight is above 0: what speaks against belongs to a rival sense'),
    v.maxValue(3, 'a weight is at most 3: as good as proof'),
  ),
});

const nameSchema = v.strictObject({
  text: words,
  case: v.picklist(['exact', 'any']),
  ambiguity: v.pipe(
    v.number(),
    v.minValue(0, 'ambiguity lies between 0 and 1'),
    v.maxValue(1, 'ambiguity lies between 0 and 1'),
  ),
});

const entitySchema = v.strictObject({
  id,
  title: words,
  kind: words,
  description: v.pipe(
    words,
    v.maxLength(100, 'a description is one line of at most 100 characters'),
  ),
  names: someOf(nameSchema),
  facts: someOf(
    v.strictObject({ id, text: words, section: id, figure: v.exactOptional(figureSchema) }),
  ),
  sense: v.strictObject({
    evidence: v.array(evidenceSchema),
    rivals: v.array(v.strictObject({ id, label: words, evidence: v.array(evidenceSchema) })),
  }),
});

const relationSchema = v.strictObject({
  from: id,
  to: id,
  kind: v.picklist([
    'launches',
    'leads',
    'finances',
    'hosted',
    'runs',
    'first-refusal',
    'revenue-share',
    'competes',
  ]),
  text: words,
  section: id,
  figure: v.exactOptional(figureSchema),
});

/** The shape of a pack file; a type test holds it equal to {@link Pack}. Unknown keys are errors. */
export const packSchema = v.strictObject({
  schemaVersion: v.literal(1),
  id,
  lang: v.pipe(v.string(), v.check(isLanguage, 'write a BCP 47 language: en, pt-BR')),
  article: articleSchema,
  entities: someOf(entitySchema),
  parties: v.array(v.strictObject({ id, name: words, entity: v.exactOptional(id) })),
  relations: v.array(relationSchema),
});

function isHttps(text: string): boolean {
  return URL.parse(text)?.protocol === 'https:';
}

function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(text) && Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
