import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import { readTabNote } from '../../../../extension/tabs/tab-frames.ts';
import { showCount, showSwitch } from '../../../../extension/toolbar/toolbar-badge.ts';
import { putTabs } from '../fake-tabs.ts';

const tab = { id: 7, url: 'https://example.com/' };
const off = { ...freshSettings, siteRules: [{ pattern: 'example.com', state: 'off' as const }] };

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the badge', () => {
  test.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('of %i mentions shows “%s”', async (count, text) => {
    const { badges } = putTabs([]);
    await showCount(7, count);
    expect(badges.get(7)).toBe(text);
  });

  test('does not mind a tab that has been closed', async () => {
    putTabs([]);
    Object.assign(fakeBrowser.action, {
      setBadgeText: () => Promise.reject(new Error('No tab with id: 7.')),
    });
    await expect(showCount(7, 3)).resolves.toBeUndefined();
  });
});

describe('the switch in the toolbar', () => {
  test('shows “off” on a tab that is off, and takes it away when it is on again', async () => {
    const { badges } = putTabs([]);
    await showSwitch(off, tab);
    expect(badges.get(7)).toBe('badgeOff');
    expect((await readTabNote(7)).isMarkedOff).toBe(true);
    await showSwitch(freshSettings, tab);
    expect(badges.get(7)).toBe('');
    expect((await readTabNote(7)).isMarkedOff).toBeUndefined();
  });

  test('leaves the count of a tab that was on all along', async () => {
    const { badges } = putTabs([]);
    await showSwitch(freshSettings, tab);
    expect(badges.size).toBe(0);
  });

  test.each([{ id: 7 }, { id: 7, url: 'chrome://settings/' }, { url: 'https://example.com/' }])(
    'shows nothing on %j',
    async other => {
      const { badges } = putTabs([]);
      await showSwitch({ ...freshSettings, enabled: false }, other);
      expect(badges.size).toBe(0);
    },
  );
});
