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

/** Columns of the relation map; a party's place counts them from 0. */
const MAP_COLUMNS = 7;
/** Rows of the relation map. */
const MAP_ROWS = 10;

const figureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('money'),
    /** In whole units: 500000000000. */
    amount: v.pipe(v.number(), v.minValue(0, 'an amount of money is not negative')),
    /** ISO 4217. */
    unit: v.literal('USD'),
    text: words,
    /** The whole that this amount is a part of, in the same unit. */
    of: v.exactOptional(v.number()),
  }),
  v.strictObject({
    kind: v.literal('share'),
    /** 0 to 100. */
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
    /** The last year of a span that begins with the article's date. */
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

const httpsAddress = v.pipe(v.string(), v.url(), v.regex(/^https:/i));

const articleSchema = v.strictObject({
  title: words,
  publisher: words,
  /** Absolute address of the source. */
  url: v.pipe(
    v.string(),
    v.check(
      text => v.is(httpsAddress, text),
      'give the absolute address of the article, beginning with https://',
    ),
  ),
  /** Month of the events; the age of every fact is counted from it, in calendar months. */
  date: v.pipe(
    v.string(),
    v.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'write the month of the events as YYYY-MM: 2025-01'),
  ),
  /** The whole article in one or two sentences. */
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

/** One written form of an entity. */
const nameSchema = v.strictObject({
  text: words,
  /** `exact`: these letters only; `any`: letter case is evidence, but excludes nothing. */
  case: v.picklist(['exact', 'any']),
  /** 0: never means anything else; 1: says nothing by itself. */
  ambiguity: v.pipe(
    v.number(),
    v.minValue(0, 'ambiguity lies between 0 and 1'),
    v.maxValue(1, 'ambiguity lies between 0 and 1'),
  ),
});

const entitySchema = v.strictObject({
  id,
  /** The name shown on the card. */
  title: words,
  /** What sort of thing it is, in two or three words. */
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
    /** Other meanings of the name (a film, a color, a place). `label` is for people: "the Stargate films and series". */
    rivals: v.array(v.strictObject({ id, label: words, evidence: v.array(evidenceSchema) })),
  }),
});

const partySchema = v.strictObject({
  id,
  name: words,
  entity: v.exactOptional(id),
  /** Its column and row on the relation map, both from 0. */
  place: v.exactOptional(v.strictTuple([mapIndex(MAP_COLUMNS), mapIndex(MAP_ROWS)])),
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
  /** The verb phrase between the two names. */
  text: words,
  section: id,
  figure: v.exactOptional(figureSchema),
});

/** The shape of a pack file. Unknown keys are errors. */
export const packSchema = v.strictObject({
  schemaVersion: v.literal(1),
  /** Equals the file's name without `.json`. */
  id,
  /** Language of every text in the pack. */
  lang: v.pipe(v.string(), v.check(isLanguage, 'write a BCP 47 language: en, pt-BR')),
  article: articleSchema,
  entities: someOf(entitySchema),
  /** Everybody in a relation, entities among them. */
  parties: v.array(partySchema),
  relations: v.array(relationSchema),
});

function mapIndex(count: number) {
  const message = `a place on the map is a whole number from 0 to ${count - 1}`;
  return v.pipe(
    v.number(),
    v.integer(message),
    v.minValue(0, message),
    v.maxValue(count - 1, message),
  );
}

function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(text) && Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
