import { describe, expect, test } from 'vitest';
import { hardCodedStrings } from './hard-coded-strings.ts';
import { neededKeys, pluralBases, readLocales, shippedSources } from './locale-files.ts';

const locales = readLocales();
const english = locales.get('en') ?? {};
const sources = shippedSources();

/** Names and the English sample, which every language shows as they are. */
const SAME_EVERYWHERE = new Set([
  'extensionName',
  'popupTabs',
  'sampleFalse',
  'sampleMore',
  'sampleTrue',
]);

const placeholders = (message: string) =>
  [...new Set(message.match(/\$\d/gu))].toSorted().join(' ');

test('the languages are those that were agreed on', () => {
  expect([...locales.keys()].toSorted()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'zh_CN']);
});

describe.each([...locales])('%s', (folder, messages) => {
  const tag = folder.replace('_', '-');

  test('has every string, each plural in the forms of the language, and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(neededKeys(english, tag));
  });

  test('names its own language and direction', () => {
    expect(messages['languageTag']).toBe(tag);
    expect(messages['languageDirection']).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  });

  test('fills in what the English strings fill in', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const general = english[key] ?? english[key.replace(/_[a-z]+$/u, '_other')] ?? '';
      return placeholders(message) !== placeholders(general);
    });
    expect(wrong).toEqual([]);
  });

  test('leaves no string empty or with blanks at its ends', () => {
    expect(
      Object.entries(messages).filter(([, text]) => text === '' || text !== text.trim()),
    ).toEqual([]);
  });

  test('writes apostrophes and quotes as printers do', () => {
    expect(Object.entries(messages).filter(([, text]) => /['"`]/u.test(text))).toEqual([]);
  });

  test('leaves no sentence in English', () => {
    if (folder === 'en') return;
    const same = Object.entries(messages).filter(
      ([key, text]) =>
        !SAME_EVERYWHERE.has(key) && /(\S+ ){3}/u.test(text) && text === english[key],
    );
    expect(same).toEqual([]);
  });
});

test('every string is used', () => {
  const code = [...sources.values()].join('\n');
  const bases = pluralBases(english);
  const unused = Object.keys(english).filter(key => {
    const base = key.replace(/_[a-z]+$/u, '');
    const name = bases.has(base) ? base : key;
    return !new RegExp(`(['"\`])${name}\\1|__MSG_${name}__`, 'u').test(code);
  });
  expect(unused).toEqual([]);
});

describe('hard-coded strings', () => {
  test.each([
    ['<p>Hello there</p>', ['Hello there']],
    ['<button aria-label="Close">×</button>', ['Close']],
    ["<p>{isOn ? 'It is on' : t('off')}</p>", ['It is on']],
    ["<p>{'Off'}</p>", ['Off']],
    ['<b title={`Edit ${name}`} />', ['Edit']],
    ['<Notice title="Oh no" />', ['Oh no']],
    ['<p class="hint" lang="en">{t(\'known\')} · 12</p>', []],
    ["<p class={isOn ? 'switch on' : 'off'} dir=\"ltr\" />", []],
  ])('are found: %s', (source, words) => {
    const found = hardCodedStrings('made-up.tsx', `export const x = ${source};`);
    expect(found).toEqual(words);
  });

  test('are in no component and no page', () => {
    const found = [...sources].flatMap(([path, source]) =>
      path.endsWith('.tsx') ? hardCodedStrings(path, source).map(text => `${path}: ${text}`) : [],
    );
    expect(found).toEqual([]);
  });
});
