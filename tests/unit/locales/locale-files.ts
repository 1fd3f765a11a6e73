import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const LOCALES = resolve(ROOT, 'public/_locales');

/** The strings of one language, by key. */
export type Messages = Readonly<Record<string, string>>;

/** Every language that ships, by the name of its folder. */
export function readLocales(): ReadonlyMap<string, Messages> {
  return new Map(
    readdirSync(LOCALES).map(folder => {
      const file = readFileSync(resolve(LOCALES, folder, 'messages.json'), 'utf8');
      const entries = Object.entries(JSON.parse(file) as Record<string, { message: string }>);
      return [folder, Object.fromEntries(entries.map(([key, { message }]) => [key, message]))];
    }),
  );
}

/** Names of the strings that come in plural forms: `mentions` for `mentions_one` and `mentions_other`. */
export function pluralBases(messages: Messages): ReadonlySet<string> {
  const ending = '_other';
  const keys = Object.keys(messages).filter(key => key.endsWith(ending));
  return new Set(keys.map(key => key.slice(0, -ending.length)));
}

/** The keys that a language must have, given the English ones: each plural in the forms of the language. */
export function neededKeys(english: Messages, tag: string): readonly string[] {
  const bases = pluralBases(english);
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return Object.keys(english)
    .flatMap(key => {
      const base = key.replace(/_[a-z]+$/u, '');
      if (!bases.has(base)) return [key];
      return key.endsWith('_other') ? pluralCategories.map(form => `${base}_${form}`) : [];
    })
    .toSorted();
}

/** The source files that ship, by path. */
export function shippedSources(): ReadonlyMap<string, string> {
  const folders = ['app', 'components', 'entrypoints', 'extension'];
  const files = folders.flatMap(folder =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(tsx?|html)$/u.test(file))
      .map(file => `${folder}/${file}`),
  );
  return new Map(
    [...files, 'wxt.config.ts', 'public/managed-schema.json'].map(file => [
      file,
      readFileSync(resolve(ROOT, file), 'utf8'),
    ]),
  );
}
