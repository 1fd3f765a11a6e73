import { expect, test } from 'vitest';
import { highlightCss, type HighlightLook } from '../../../../page/paint/highlight-style.ts';

const rulesOf = (look: HighlightLook, names: readonly string[] = ['one', 'two']) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss(names, look));
  return [...sheet.cssRules].map(({ cssText }) => cssText);
};

test('one rule serves all highlights, for the screen, more contrast and forced colors', () => {
  const rules = rulesOf({ style: 'both', strength: 'normal' });
  expect(rules).toHaveLength(3);
  for (const rule of rules) expect(rule).toContain('::highlight(one), ::highlight(two)');
  expect(rules[2]).toContain('canvastext');
});

test.each([
  ['underline', 'background-color: transparent', 'underline'],
  ['tint', 'background-color: rgba(64, 120, 242', 'none'],
  ['both', 'background-color: rgba(64, 120, 242', 'underline'],
] as const)('style %s', (style, background, line) => {
  const [rule] = rulesOf({ style, strength: 'normal' });
  expect(rule).toContain(background);
  expect(rule).toMatch(new RegExp(`text-decoration[^;]*: [^;]*${line}`));
});

test('never sets a text color', () => {
  for (const rule of rulesOf({ style: 'both', strength: 'strong' })) {
    expect(rule).not.toMatch(/[{;] ?color:/);
  }
});

test('with a property that it needs, every declaration depends on it', () => {
  const css = highlightCss(['one'], { style: 'both', strength: 'quiet', needs: '--alive' });
  for (const [, value] of css.matchAll(/(?:background-color|text-decoration):([^;}]*)/g)) {
    expect(value).toMatch(/^var\(--alive\) /);
  }
});

test('no names give an empty sheet', () => {
  expect(highlightCss([], { style: 'both', strength: 'normal' })).toBe('');
});
