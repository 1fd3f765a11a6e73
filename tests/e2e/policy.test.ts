import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { declareSkipped } from '../declare-skipped.ts';
import { POLICY_FILES, TEST_MARK } from './policy-files.ts';
import { framesWithOurScript, inExtension, storeSettings } from './extension-api.ts';
import { inFreshBrowsers, kinds } from './in-both-browsers.ts';

const policy = {
  siteRules: [{ pattern: '*.forced-off.test', state: 'off' }],
  defaultSiteRules: [{ pattern: 'preset-off.test', state: 'off' }],
  settings: { theme: 'dark' },
  hideSync: true,
};

const extensionDir = resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Chromium makes the id of an unpacked extension from its folder: hexadecimal digits written as a to p. */
const CHROMIUM_ID = createHash('sha256')
  .update(process.env['EXTENSION_CHROMIUM'] ?? extensionDir)
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, digit => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
const GECKO_ID = 'context-annotator@context-annotator.org';
/** Only what this run's browsers read: the other engine's tests may run at the same time. */
const files = (
  [
    ['chromium', POLICY_FILES.chromium, { '3rdparty': { extensions: { [CHROMIUM_ID]: policy } } }],
    [
      'firefox',
      POLICY_FILES.firefox,
      { name: GECKO_ID, description: TEST_MARK, type: 'storage', data: policy },
    ],
  ] as const
).filter(([kind]) => kinds.includes(kind));

/** Where the browsers look for an organisation's word: only root may write the one, and ours is never overwritten. */
const canWrite = process.getuid?.() === 0 && files.every(([, file]) => !existsSync(file));

if (!canWrite) {
  declareSkipped(
    'a policy',
    'an organisation’s policy is written by root alone, and one that is there is never overwritten',
  );
}
describe.runIf(canWrite)('a policy (written and removed by this test, as root)', () => {
  beforeAll(async () => {
    for (const [, file, content] of files) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(content));
    }
  });
  afterAll(async () => {
    for (const [, file] of files) await rm(file, { force: true });
  });

  inFreshBrowsers('an organisation', stage => {
    test('forces rules, presets others, locks settings and hides sync', async () => {
      const { browser, server } = stage;
      const address = (host: string) => server.url('/pages/news.html', host);
      const options = await browser.openExtensionPage('options.html');
      await until('the policy', () =>
        inExtension(options, async api => {
          const managed = await api.storage.managed.get(null).catch(() => ({}));
          return Object.keys(managed).length > 0;
        }),
      );

      // The reader's own rules do not reach above it, whatever is more specific; its defaults give way.
      const own = ['a.forced-off.test', 'preset-off.test'];
      const forced = await browser.open(address('a.forced-off.test'));
      const preset = await browser.open(address('preset-off.test'));
      const free = await browser.open(address('free.test'));
      await untilPainted(free, 'openai', 2);
      await untilUnpainted(forced);
      await untilUnpainted(preset);
      expect(await framesWithOurScript(options, address('a.forced-off.test'))).toEqual([]);
      expect(await framesWithOurScript(options, address('preset-off.test'))).toEqual([]);

      await storeSettings(options, { siteRules: own.map(pattern => ({ pattern, state: 'on' })) });
      await untilPainted(preset, 'openai', 2);
      await untilUnpainted(forced);
      expect(await framesWithOurScript(options, address('a.forced-off.test'))).toEqual([]);

      await options.bringToFront();
      const shown = await until('the options page to say who has locked it', () =>
        options.evaluate(() => {
          const text = document.body.textContent ?? '';
          return /organi[sz]ation/i.test(text) ? text : undefined;
        }),
      );
      expect(shown).not.toMatch(/sync settings/i);
    });
  });
});
