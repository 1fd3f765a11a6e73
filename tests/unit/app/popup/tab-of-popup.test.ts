import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabOfPopup } from '../../../../app/popup/tab-of-popup.ts';

const popup = (query = '') => new URL(`https://extension.test/popup.html${query}`);

beforeEach(() => {
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 3 }],
    async get(id: number) {
      if (id !== 7) throw new Error('No tab with this id');
      return { id };
    },
  });
});

test('is the active tab of the window', async () => {
  expect(await tabOfPopup(popup())).toBe(3);
});

test('is the tab that the address names', async () => {
  expect(await tabOfPopup(popup('?tab=7'))).toBe(7);
});

test.each(['?tab=8', '?tab=', '?tab=x'])('is none where %s names no tab', async query => {
  expect(await tabOfPopup(popup(query))).toBeUndefined();
});
