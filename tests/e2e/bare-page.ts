import type { Page } from 'puppeteer-core';
import { until } from '../drive/until.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import type { Stage } from './in-both-browsers.ts';

/** Opens a page where we are switched off, to compare with: no code of ours runs there. */
export async function openBarePage({ browser, server }: Stage, path: string): Promise<Page> {
  const options = await browser.openExtensionPage('options.html');
  await storeSettings(options, { siteRules: [{ pattern: 'bare.test', state: 'off' }] });
  await until('the rule to be registered', () =>
    inExtension(options, async api => {
      const scripts = await api.scripting.getRegisteredContentScripts();
      return scripts.some(({ excludeMatches }) => excludeMatches?.includes('*://bare.test/*'));
    }),
  );
  await options.close();
  return browser.open(server.url(path, 'bare.test'));
}
