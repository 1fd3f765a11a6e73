import { dateFormat, numberFormat } from './formatters.ts';
import { type StringKey, type Translate, useStrings } from './strings.ts';

/** The language of the strings, and formatting in it. */
export interface Language {
  /** BCP 47 tag of the locale file in use, which may differ from the browser's language. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly number: (value: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** A list of phrases, each in quotes and in its own direction: "“a” and “b”". */
  readonly quotes: (phrases: readonly string[]) => string;
  /** An address or pattern inside a sentence, isolated from the direction of the sentence. */
  readonly address: (text: string) => string;
  /** Milliseconds as seconds: "0.3 seconds". */
  readonly seconds: (milliseconds: number) => string;
  /** Hours and minutes of a time in milliseconds since 1970. */
  readonly time: (epochMs: number) => string;
  /** Day and time of a time in milliseconds since 1970. */
  readonly moment: (epochMs: number) => string;
  /**
   * A string with a count, in the plural form of the language: keys consist of the base and a plural category
   * (`mentions_one`, `mentions_other`). The count is the first placeholder, `more` are the next.
   */
  readonly count: (base: PluralBase, value: number, more?: readonly string[]) => string;
}

/** Names of strings with plural forms. Every language has `other`. */
export type PluralBase = StringKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Builds a {@link Language} from a translate function. */
export function createLanguage(translate: Translate): Language {
  const tag = translate('languageTag');
  const numbers = new Intl.NumberFormat(tag);
  const plurals = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    tag,
    direction: translate('languageDirection') === 'rtl' ? 'rtl' : 'ltr',
    number: value => numbers.format(value),
    list: items => lists.format(items),
    // First-strong isolate and its end.
    quotes: phrases =>
      lists.format(phrases.map(phrase => translate('quoted', [`\u2068${phrase}\u2069`]))),
    // Left-to-right isolate and its end.
    address: text => `\u2066${text}\u2069`,
    seconds: milliseconds => numberFormat(tag, SECONDS).format(milliseconds / 1000),
    time: epochMs => dateFormat(tag, { timeStyle: 'short' }).format(epochMs),
    moment: epochMs => dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(epochMs),
    count(base, value, more = []) {
      const substitutions = [numbers.format(value), ...more];
      // The type of the keys comes from the English file, which lacks the plural forms of other languages.
      const key = `${base}_${plurals.select(value)}` as StringKey;
      return translate(key, substitutions) || translate(`${base}_other`, substitutions);
    },
  };
}

const SECONDS: Intl.NumberFormatOptions = {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'long',
  maximumFractionDigits: 2,
};

/** Cached, since every part of a card and a page needs the same one. */
const languages = new WeakMap<Translate, Language>();

/** The {@link Language} of the nearest strings. */
export function useLanguage(): Language {
  const translate = useStrings();
  const language = languages.get(translate) ?? createLanguage(translate);
  languages.set(translate, language);
  return language;
}
