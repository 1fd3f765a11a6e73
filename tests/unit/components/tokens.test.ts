import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../components/tokens.css'), 'utf8');
/** What forced colours and "more contrast" overrule comes after the first media query. */
const base = css.slice(0, css.indexOf('@media'));
const pair = /(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const pairs = [...base.matchAll(pair)].map(([, name = '', light = '', dark = '']) => ({
  name,
  themes: { light, dark },
}));
const named = (name: string) => pairs.filter(token => token.name === name);
const surfaces = ['--surface', '--surface-raised', '--surface-pressed', '--ground'].flatMap(named);

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('there is an accent for every entity and one for the rest', () => {
  expect(named('--accent')).toHaveLength(4);
  expect(surfaces).toHaveLength(4);
});

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  const texts = ['--text', '--text-quiet', '--accent', '--good', '--warn', '--bad'].flatMap(named);

  test.each(texts)('text in $name $themes passes AA on every surface', ({ themes }) => {
    for (const surface of surfaces) {
      expect(contrast(themes[theme], surface.themes[theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['--line-strong', '--focus'].flatMap(named))(
    'lines that mean something, as $name, stand out from the surface',
    ({ themes }) => {
      for (const surface of surfaces.slice(0, 2)) {
        expect(contrast(themes[theme], surface.themes[theme])).toBeGreaterThanOrEqual(3);
      }
    },
  );
});
