import { describe, expect, test } from 'vitest';
import { createLanguage } from '../../../components/language.ts';
import type { Translate } from '../../../components/strings.ts';
import arabic from '../../../public/_locales/ar/messages.json' with { type: 'json' };
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../../public/_locales/ja/messages.json' with { type: 'json' };

function from(messages: Readonly<Record<string, { readonly message: string }>>): Translate {
  return (key, substitutions = []) =>
    (messages[key]?.message ?? '').replaceAll(
      /\$(\d)/g,
      (_all, at) => substitutions[Number(at) - 1] ?? '',
    );
}

describe('the language of the strings', () => {
  test('has the direction that its file says', () => {
    expect(createLanguage(from(arabic)).direction).toBe('rtl');
    expect(createLanguage(from(japanese)).direction).toBe('ltr');
  });

  test.each([
    [english, 1, '1 mention'],
    [english, 0, '0 mentions'],
    [english, 1200, '1,200 mentions'],
    [arabic, 2, 'ذكران (2)'],
    [arabic, 5, '5 مرات'],
    [arabic, 11, '11 مرة'],
    [japanese, 1, '言及 1 件'],
  ])('counts in the form that it asks for', (messages, count, said) => {
    expect(createLanguage(from(messages)).count('healthMentions', count)).toBe(said);
  });

  test('gives the general form where a file lacks one', () => {
    const { healthMentions_one: _, ...less } = english;
    expect(createLanguage(from(less)).count('healthMentions', 1)).toBe('1 mentions');
  });

  test('keeps an address in its own order inside any sentence', () => {
    expect(createLanguage(from(arabic)).address('*.example.com')).toBe('\u2066*.example.com\u2069');
  });
});
