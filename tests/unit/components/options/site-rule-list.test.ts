import { describe, expect, test } from 'vitest';
import {
  readPastedPatterns,
  searchRules,
  withChangedRule,
  withoutRule,
  withRule,
} from '../../../../components/options/site-rule-list.ts';
import type { SiteRule } from '../../../../extension/settings/settings-schema.ts';
import { parsePattern } from '../../../../extension/sites/site-pattern.ts';

const on = (pattern: string): SiteRule => ({ pattern, state: 'on' });
const off = (pattern: string): SiteRule => ({ pattern, state: 'off' });
const rules = [off('a.example'), on('b.example')];

describe('a list of site rules', () => {
  test('takes a new rule at its end', () => {
    expect(withRule(rules, off('c.example'))).toEqual([...rules, off('c.example')]);
  });

  test('holds one rule a pattern: the later one, in the place of the earlier', () => {
    expect(withRule(rules, on('a.example'))).toEqual([on('a.example'), on('b.example')]);
  });

  test('lets a changed rule push out the one that has its new pattern', () => {
    expect(withChangedRule(rules, 'a.example', off('b.example'))).toEqual([off('b.example')]);
  });

  test('loses a rule by its pattern', () => {
    expect(withoutRule(rules, 'a.example')).toEqual([on('b.example')]);
  });

  test('is searched without regard to case', () => {
    expect(searchRules(rules, ' B.EX')).toEqual([on('b.example')]);
    expect(searchRules(rules, '')).toEqual(rules);
  });
});

describe('pasted lines', () => {
  test('give each pattern once, in normal form and in order', () => {
    const { patterns } = readPastedPatterns('B.example\r\na.example/\nb.example', parsePattern);
    expect(patterns).toEqual(['b.example', 'a.example']);
  });

  test('that can not be read are named by number and text; blank lines and notes are not', () => {
    const { refused } = readPastedPatterns('\n# mine\nno site\n', parsePattern);
    expect(refused).toEqual([{ line: 3, text: 'no site' }]);
  });
});
