import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { SiteRuleEditor } from '../../../components/options/SiteRuleEditor.tsx';
import type { SiteRule } from '../../../extension/settings/settings-schema.ts';
import { parsePattern } from '../../../extension/sites/site-pattern.ts';
import { stage } from './stage-scene.tsx';

function Editor({ begin }: { readonly begin: readonly SiteRule[] }) {
  const [rules, setRules] = useState(begin);
  return (
    <>
      <SiteRuleEditor rules={rules} newState="off" readPattern={parsePattern} onChange={setRules} />
      <output>{JSON.stringify(rules)}</output>
    </>
  );
}

async function open(begin: readonly SiteRule[] = []) {
  const root = await stage(<Editor begin={begin} />);
  const get = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  };
  return {
    root,
    get,
    rules: () => JSON.parse(get('output').textContent) as SiteRule[],
    press: (selector: string) => act(() => get(selector).click()),
    type: (selector: string, text: string) =>
      act(() => {
        const field = Object.assign(get(selector), { value: text });
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}

const off = (pattern: string): SiteRule => ({ pattern, state: 'off' });

afterEach(() => document.body.replaceChildren());

test('a rule is added in its normal form', async () => {
  const { rules, press, type } = await open();
  await type('.rule-form input', 'HTTPS://Example.com/');
  await press('.rule-form [type=submit]');
  expect(rules()).toEqual([off('example.com')]);
});

test('a wrong pattern is said at once, can not be added, and the cure does', async () => {
  const { get, rules, press, type } = await open();
  await type('.rule-form input', 'example.com/?q=1');
  expect(get('.problem').textContent).toContain('?');
  expect(get('.rule-form [type=submit]').matches(':disabled')).toBe(true);
  await press('.field-said .button');
  await press('.rule-form [type=submit]');
  expect(rules()).toEqual([off('example.com')]);
});

test('a removed rule comes back by undo, in its old place', async () => {
  const begin = [off('a.example'), off('b.example'), off('c.example')];
  const { rules, press } = await open(begin);
  await press('.rule:nth-child(2) .rule-actions .button:last-child');
  expect(rules()).toEqual([off('a.example'), off('c.example')]);
  await press('.undo .button');
  expect(rules()).toEqual(begin);
});

test('a rule is changed in its place', async () => {
  const { rules, press, type } = await open([off('a.example'), off('b.example')]);
  await press('.rule .rule-actions .button');
  await type('.rule-editing input', '*.a.example');
  await press('.rule-editing [type=submit]');
  expect(rules()).toEqual([off('*.a.example'), off('b.example')]);
});

test('of many pasted lines the readable ones are added once, the others are named', async () => {
  const { get, rules, press, type } = await open([off('a.example')]);
  await type('textarea', '# mine\na.example\n\nb.example\nhttp://b.example/\nnot a site\n');
  expect(get('.paste .problem').textContent).toContain('not a site');
  await press('.paste .button');
  expect(rules()).toEqual([off('a.example'), off('b.example')]);
});

test('a long list can be searched', async () => {
  const many = Array.from({ length: 8 }, (_, n) => off(`site-${n}.example`));
  const { root, type } = await open(many);
  await type('[type=search]', 'SITE-3');
  expect([...root.querySelectorAll('.rule-pattern')].map(rule => rule.textContent)).toEqual([
    'site-3.example',
  ]);
});
