import { expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { acceptedPatterns } from '../unit/extension/accepted-patterns.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Browsers refuse a registration as a whole for one pattern that they do not like. */
const patterns = [...new Set(acceptedPatterns.map(([, stored]) => stored))];

inBothBrowsers('rules of every form', stage => {
  test.each(['off', 'on'] as const)('that switch %s are taken by the browser', async state => {
    const { browser, server } = stage;
    const options = await browser.openExtensionPage('options.html');
    const isOff = state === 'off';
    await storeSettings(options, {
      siteMode: isOff ? 'on-except' : 'off-except',
      siteRules: patterns.map(pattern => ({ pattern, state })),
    });
    const registered = await until('the registration', () =>
      inExtension(options, async api => {
        const [script] = await api.scripting.getRegisteredContentScripts();
        const all = script && [...(script.matches ?? []), ...(script.excludeMatches ?? [])];
        return all && all.length > 50 ? all : undefined;
      }),
    );
    expect(registered).toContain('*://xn--bcher-kva.example/*');
    const ruled = await browser.open(server.url('/pages/news.html?ruled', 'localhost'));
    const other = await browser.open(server.url('/pages/news.html?other', 'other.test'));
    const [painted, bare] = isOff ? [other, ruled] : [ruled, other];
    await untilPainted(painted, 'openai', 2);
    await untilUnpainted(bare);
  });
});
