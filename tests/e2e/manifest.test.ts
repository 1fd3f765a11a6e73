import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { manifestChanges } from '../../scripts/package/check-manifest.ts';

test.each([
  ['chrome', '.output/chrome-mv3'],
  ['firefox', '.output/firefox-mv3'],
])(
  'the manifest for %s asks for what was agreed to; else see: npm run package -- --accept-manifests',
  async (browser, folder) => {
    expect(await manifestChanges(browser, resolve(import.meta.dirname, '../..', folder))).toEqual(
      [],
    );
  },
);
