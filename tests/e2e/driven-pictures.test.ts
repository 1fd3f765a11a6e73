import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { drivenPictures, stillBrowsers } from '../gallery/driven-pictures.ts';
import { createReferences } from '../gallery/references.ts';
import { inFreshBrowser } from './in-both-browsers.ts';

const ROOT = resolve(import.meta.dirname, '../..');

for (const kind of ['chromium', 'firefox'] as const) {
  inFreshBrowser(
    kind,
    'pictures of the running extension',
    stage => {
      test.each(Object.entries(drivenPictures))(
        '%s looks like its reference',
        async (name, take) => {
          expect(
            createReferences(ROOT, kind).judge(name, await take(stage)),
            'Look at .output/gallery-failures; where the change is meant: npm run gallery -- --update',
          ).toBeUndefined();
        },
      );
    },
    stillBrowsers[kind],
  );
}
