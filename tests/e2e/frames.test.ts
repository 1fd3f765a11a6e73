import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { carryOutRules, framesWithOurScript, storeSettings } from './extension-api.ts';
import { inBothBrowsers, inBrowser } from './in-both-browsers.ts';

const text =
  'OpenAI and SoftBank say that the Stargate data centers in Texas will run beside Azure.';
const off = (pattern: string) => ({ pattern, state: 'off' });
const on = (pattern: string) => ({ pattern, state: 'on' });

inBothBrowsers('a page with frames', stage => {
  const inner = (host: string) => stage.server.url('/inner.html', host);

  async function openOuter(host: string): Promise<{ outer: Page; url: string; options: Page }> {
    const { browser, server } = stage;
    server.put('/inner.html', `<!doctype html><title>Inner</title><p>${text}</p>`);
    const frames = ['inner-on.test', 'inner-off.test'].map(
      name => `<iframe src="${inner(name)}" width="600" height="150"></iframe>`,
    );
    server.put(
      '/outer.html',
      `<!doctype html><title>Outer</title><p>${text}</p>${frames.join('')}
      <iframe width="600" height="150" srcdoc="<p>${text}</p>"></iframe>`,
    );
    const url = server.url('/outer.html', host);
    const outer = await browser.open(url);
    const options = await browser.openExtensionPage('options.html');
    await outer.bringToFront();
    return { outer, url, options };
  }

  beforeEach(async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    await carryOutRules(options, [off('inner-off.test'), off('outer-off.test')]);
  });

  test('has our script in the frames that are on, and in no other', async () => {
    const { outer, url, options } = await openOuter('outer-on.test');
    await untilPainted(outer, 'openai', 1);
    await until('the frame that is on, and the frame of the page itself', async () => {
      const frames = await framesWithOurScript(options, url);
      return frames.includes(inner('inner-on.test')) && frames.includes('about:srcdoc');
    });
    expect(await framesWithOurScript(options, url)).toHaveLength(3);
  });

  test('has our script in no frame at all where the page is off', async () => {
    const { outer, url, options } = await openOuter('outer-off.test');
    // Another page that loads later is painted: so this one had its time, too.
    const later = await stage.browser.open(inner('later.test'));
    await untilPainted(later, 'openai', 1);
    await untilUnpainted(outer);
    expect(await framesWithOurScript(options, url)).toEqual([]);
  });

  test('loses the sessions of all its frames when it is switched off, and gets them back', async () => {
    const { outer, options } = await openOuter('outer-on.test');
    const frame = await until('the frame that is on', () =>
      outer.frames().find(candidate => candidate.url() === inner('inner-on.test')),
    );
    const isPainted = () => frame.evaluate(() => CSS.highlights.has('context-annotator-openai'));
    await until('paint in the frame', isPainted);

    const rules = [off('inner-off.test'), off('outer-off.test')];
    await storeSettings(options, { siteRules: [...rules, off('outer-on.test')] });
    await until('no paint in the frame', async () => !(await isPainted()));
    await untilUnpainted(outer);
    // A rule for the frame's own site does not bring it back inside a page that is off.
    const both = [...rules, off('outer-on.test'), on('inner-on.test')];
    await carryOutRules(options, both);
    expect(await isPainted()).toBe(false);

    await storeSettings(options, { siteRules: rules });
    await untilPainted(outer, 'openai', 1);
    await until('paint in the frame again', isPainted);
  });
});

inBrowser('chromium', 'a page that is off', stage => {
  test('has no world of ours: the browser itself says so', async () => {
    const { browser, server } = stage;
    const options = await browser.openExtensionPage('options.html');
    await carryOutRules(options, [off('worlds-off.test')]);
    const [ours] = browser.extensionUrl('').match(/^[^:]+:\/\/[^/]+/) ?? [];
    const worldsAt = async (host: string): Promise<number> => {
      const page = await browser.open(server.url('/pages/news.html', host));
      const session = await page.createCDPSession();
      let count = 0;
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin === ours) count += 1;
      });
      // Tells of every world that there is before it answers.
      await session.send('Runtime.enable');
      await session.detach();
      return count;
    };
    await until(
      'a world of ours where it is on',
      async () => (await worldsAt('worlds-on.test')) > 0,
    );
    expect(await worldsAt('worlds-off.test')).toBe(0);
  });
});
