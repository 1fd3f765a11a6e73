import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';

describe('the settings store', () => {
  beforeEach(() => fakeBrowser.reset());

  test('gives the fallbacks of a fresh profile', async () => {
    expect(await createSettingsStore().read()).toEqual(freshSettings);
  });
});
