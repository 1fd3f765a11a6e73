import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const file = (settings: object) =>
  JSON.stringify({ format: 'context-annotator-settings', version: 1, settings });

/** How many settings are stored. */
function countStored(options: Page): Promise<number> {
  return inExtension(options, async api => {
    const items = await api.storage.local.get(null);
    return Object.keys(items).filter(key => key.startsWith('setting:')).length;
  });
}

inBothBrowsers('a copy of the settings', stage => {
  const folder = { path: '' };
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'context-annotator-'));
  });
  afterAll(() => rm(folder.path, { recursive: true, force: true }));

  /** Chooses a file, and gives what the page says of it once that has `words` in it: until then it speaks of the last. */
  async function choose(options: Page, text: string, words: RegExp): Promise<string> {
    const path = join(folder.path, 'copy.json');
    await writeFile(path, text);
    const input = (await options.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    return until(`the page to say ${words.source}`, async () => {
      const said = await options.$eval(
        '.backup-said .notice',
        notice => (notice as HTMLElement).innerText,
      );
      return words.test(said) ? said : undefined;
    });
  }

  test('is looked at first, and taken as a whole or not at all', async () => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'copied.test'));
    await untilPainted(page, 'openai', 2);
    const options = await browser.openExtensionPage('options.html');
    await storeSettings(options, { siteRules: [] });

    const rule = { pattern: 'copied.test', state: 'off' };
    const bad = {
      theme: 'neon',
      siteRules: [rule, { pattern: '*', state: 'off' }],
      density: 'all',
    };
    const refused = await choose(options, file(bad), /settings\.theme/u);
    expect(refused).toContain('settings.siteRules[1].pattern');
    expect(await options.$('.backup-said .button-main')).toBeNull();
    await choose(options, file(bad).slice(0, 60), /cut short/u);
    expect(await countStored(options)).toBe(1);

    const shown = await choose(options, file({ theme: 'dark', siteRules: [rule] }), /dark/iu);
    expect(shown).toMatch(/1 (site )?rule/u);
    expect(await countStored(options)).toBe(1);
    await options.click('.backup-said .button-main');
    await untilUnpainted(page);
    await until('both settings', async () => (await countStored(options)) === 2);
  });
});
