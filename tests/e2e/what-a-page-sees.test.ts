import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pressInCard, untilCardCloses, untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted } from '../drive/painted-mentions.ts';
import { carryOutRules } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Lets in nothing but its own script, and no text that would become markup. */
const STRICT =
  "default-src 'none'; img-src data:; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Keeps all that a page's script can notice without looking for something it knows. */
function spy(): void {
  const seen = { messages: 0, complaints: [] as string[], stacks: [] as string[] };
  const noteStack = () => seen.stacks.push(new Error('seen').stack ?? '');
  addEventListener('message', () => (seen.messages += 1));
  addEventListener('error', () => seen.complaints.push('error'), true);
  addEventListener('unhandledrejection', () => seen.complaints.push('rejection'));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.complaints.push(`${violatedDirective} ${blockedURI}`),
  );
  for (const type of ['beforetoggle', 'toggle', 'focusin', 'focusout', 'scroll', 'keydown']) {
    addEventListener(type, noteStack, true);
  }
  new MutationObserver(noteStack).observe(document, { childList: true, subtree: true });
  Object.assign(window, { seen });
}

const PAGE = {
  headers: { 'content-security-policy': STRICT },
  body: `<!doctype html><meta charset="utf-8"><title>Data centers</title><link rel="icon" href="data:,"><script>(${spy.toString()})()</script>
<p>OpenAI and SoftBank build data centers.</p>`,
};

/** What the page's own registry, sheets and global names show, and its markup. */
function look(page: Page) {
  return page.evaluate(() => ({
    names: [...CSS.highlights.keys()],
    words: [...CSS.highlights.values()].flatMap(highlight =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      ),
    ),
    selectors: document.adoptedStyleSheets
      .flatMap(sheet => Array.from(sheet.cssRules))
      .flatMap(rule => rule.cssText.match(/[^\s{},()]*::[^\s{},]*/gu) ?? []),
    globals: Object.getOwnPropertyNames(window).toSorted(),
    markup: document.documentElement.outerHTML,
  }));
}

inBothBrowsers('a page that looks for us', stage => {
  test('finds the words it has itself, their look and the card’s box, and nothing else', async () => {
    const { browser, server } = stage;
    server.put('/spy', PAGE);
    const options = await browser.openExtensionPage('options.html');
    await carryOutRules(options, [{ pattern: 'off.test', state: 'off' }]);
    const off = await look(await browser.open(server.url('/spy', 'off.test')));
    expect(off).toMatchObject({ names: [], selectors: [] });

    const page = await browser.open(server.url('/spy', 'on.test'));
    await untilPainted(page, 'openai', 1);
    const on = await look(page);
    expect(on).toMatchObject({ names: ['context-annotator-openai'], words: ['OpenAI'] });
    expect(on.selectors).not.toEqual([]);
    for (const selector of on.selectors) {
      expect(selector).toMatch(/^::highlight\(context-annotator-/u);
    }
    expect(on.globals).toEqual(off.globals);
    expect(on.markup).toBe(off.markup);

    await hoverMention(page, 'openai');
    const words = await untilCardSays(browser, page, 'OpenAI');
    const host = await page.evaluate(() => {
      const [element, ...others] = document.querySelectorAll('[popover]');
      return {
        others: others.length,
        isOpen: element?.shadowRoot !== null,
        attributes: element?.getAttributeNames().toSorted(),
        inside: element?.childNodes.length,
        text: document.documentElement.textContent,
        size: element?.getBoundingClientRect().width,
      };
    });
    expect(host).toMatchObject({ others: 0, isOpen: false, inside: 0 });
    expect(host.attributes).toEqual(['popover', 'style']);
    expect(host.size, 'the box is there to see').toBeGreaterThan(100);
    for (const line of words.split('\n').filter(text => text.length > 12)) {
      expect(host.text).not.toContain(line);
    }

    await pressInCard(browser, page, '[aria-pressed]');
    await page.keyboard.press('Escape');
    await untilCardCloses(browser, page);
    const seen = (await page.evaluate('seen')) as {
      readonly messages: number;
      readonly complaints: readonly string[];
      readonly stacks: readonly string[];
    };
    expect(seen).toMatchObject({ messages: 0, complaints: [] });
    expect(seen.stacks, 'the card’s coming and going is there to see').not.toEqual([]);
    expect(seen.stacks.join('\n')).not.toContain('extension://');
  });

  test('cannot ask for a file of ours, not even where it knows the address', async () => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'probe.test'));
    await untilPainted(page, 'openai', 2);
    const addresses = ['manifest.json', 'icon/16.png', 'popup.html'].map(path =>
      browser.extensionUrl(path),
    );
    const reached = await page.evaluate(
      urls =>
        Promise.all(
          urls.map(url =>
            fetch(url, { mode: 'no-cors' }).then(
              () => url,
              () => 'refused',
            ),
          ),
        ),
      addresses,
    );
    expect(reached).toEqual(['refused', 'refused', 'refused']);
  });
});
