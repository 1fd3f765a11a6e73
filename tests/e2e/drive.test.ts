import { expect, test } from 'vitest';
import { paintedMentions } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/**
 * A site of its own for pages that ask foreign hosts: Chromium remembers whom a site has asked, and connects to them at
 * the next visit, which would be another file's.
 */
const ASKING_HOST = 'asks.test';

inBothBrowsers('the drive', stage => {
  test('reads highlights, whoever painted them', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html'));
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1') ?? document.body);
      CSS.highlights.set('context-annotator-made-up', new Highlight(range));
    });
    const mentions = await paintedMentions(page, 'made-up');
    expect(mentions.map(mention => mention.text)).toEqual(['The week in data centers']);
  });

  test('reads a closed shadow root', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html'));
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.popover = 'manual';
      host.attachShadow({ mode: 'closed' }).append('closed, yet read');
    });
    const text = await stage.browser.inCard(page, (root, end) => root.textContent + end, '!');
    expect(text).toBe('closed, yet read!');
  });

  test('shows the popup for the page in front', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html'));
    const popup = await stage.browser.openPopupFor(page);
    const active = await popup.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(q: object): Promise<{ url: string }[]> } };
        }
      ).chrome;
      return (await tabs.query({ active: true, currentWindow: true })).map(tab => tab.url);
    });
    expect(active).toEqual([page.url()]);
  });

  test('keeps every foreign request inside and on record', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html', ASKING_HOST));
    await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined));
    expect(stage.server.foreignRequests()).toContain('http://elsewhere.example/');
    stage.server.forgetRequests();
  });

  test('keeps on record that a page asks for fonts', async () => {
    const { browser, server } = stage;
    server.put(
      '/fonts.html',
      `<!doctype html><link rel=stylesheet href="https://fonts.googleapis.com/css2?family=Inter">
      <style>@font-face { font-family: far; src: url(https://fonts.gstatic.com/a) } p { font-family: far }</style><p>Words.</p>`,
    );
    await browser.open(server.url('/fonts.html', ASKING_HOST));
    await until('both requests', () => {
      const hosts = new Set(server.foreignRequests().map(href => new URL(href).hostname));
      return hosts.has('fonts.googleapis.com') && hosts.has('fonts.gstatic.com');
    });
    server.forgetRequests();
  });
});
