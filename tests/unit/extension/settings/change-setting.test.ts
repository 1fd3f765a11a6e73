import { describe, expect, test } from 'vitest';
import {
  settingsAfter,
  withoutVerdict,
  withVerdict,
} from '../../../../extension/settings/change-setting.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';

const url = 'https://news.example.com/a';
const never = { entityId: 'azure', site: 'news.example.com', verdict: 'never' } as const;

describe('a choice on a card', () => {
  test('switches the site of the page off', () => {
    expect(settingsAfter(freshSettings, { kind: 'site-off' }, url)).toEqual({
      siteRules: [{ pattern: 'news.example.com', state: 'off' }],
    });
  });

  test('hides an entity on all sites, once', () => {
    const hidden = { ...freshSettings, hiddenEntities: ['azure'] };
    const hide = (entityId: string) =>
      settingsAfter(hidden, { kind: 'hide-entity', entityId }, url).hiddenEntities;
    expect(hide('openai')).toEqual(['azure', 'openai']);
    expect(hide('azure')).toEqual(['azure']);
  });

  test('gives a verdict for the host of the page', () => {
    const change = { kind: 'verdict', entityId: 'azure', verdict: 'never' } as const;
    expect(settingsAfter(freshSettings, change, url)).toEqual({ siteVerdicts: [never] });
  });
});

describe('verdicts', () => {
  const others = [
    { ...never, site: 'other.test' },
    { ...never, entityId: 'openai' },
  ];

  test('about the same entity and site replace each other', () => {
    const always = { ...never, verdict: 'always' } as const;
    expect(withVerdict([never, ...others], always)).toEqual([...others, always]);
  });

  test('about other entities or sites stay when one is removed', () => {
    expect(withoutVerdict([never, ...others], never)).toEqual(others);
  });
});
