import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { manageExtension } from '../drive/extension-life.ts';
import { untilCardSays } from '../drive/open-card.ts';
import { until } from '../drive/until.ts';
import { carryOutRules } from './extension-api.ts';
import { inFreshBrowsers, type Stage } from './in-both-browsers.ts';

const picture = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

/** What a page shows without us: its picture at a host that is off. */
async function bareLookOf({ browser, server }: Stage, path: string): Promise<string> {
  const options = await browser.openExtensionPage('options.html');
  await carryOutRules(options, [{ pattern: 'bare.test', state: 'off' }]);
  const page = await browser.open(server.url(path, 'bare.test'));
  const bare = await picture(page);
  await page.close();
  await options.close();
  return bare;
}

/**
 * Waits until a page looks as it would without us. In Chromium its sessions end themselves at the pointer's first move
 * after they were told that the extension is gone, which takes its time.
 */
async function untilLooksLike(page: Page, bare: string): Promise<void> {
  await until('the page as it would be without us', async () => {
    for (const y of [400, 200, 2]) await page.mouse.move(y, y);
    return (await picture(page)) === bare;
  });
}

inFreshBrowsers('an extension that goes', stage => {
  test('leaves no ink, in frames and shadow trees neither, and no card; enabled again, it takes open pages up', async () => {
    const { browser, server } = stage;
    const text = '<p>OpenAI and SoftBank say that Stargate sites will run beside Azure.</p>';
    server.put(
      '/trees.html',
      `<!doctype html><meta charset=utf-8>${text}
      <div><template shadowrootmode=open>${text}</template></div>
      <iframe width=600 height=120 srcdoc="${text}"></iframe>`,
    );
    const bare = await bareLookOf(stage, '/trees.html');
    const page = await browser.open(server.url('/trees.html', 'gone.test'));
    await untilInked(page);
    await openCard(stage, page);
    expect(await picture(page)).not.toBe(bare);

    await manageExtension(browser, 'disable');
    await page.bringToFront();
    await untilLooksLike(page, bare);

    await manageExtension(browser, 'enable');
    await page.bringToFront();
    await untilInked(page);
    await openCard(stage, page);

    await manageExtension(browser, 'uninstall');
    await untilLooksLike(page, bare);
  });
});

/** Waits for paint in the page, its shadow tree and its frame. */
async function untilInked(page: Page): Promise<void> {
  await until('paint everywhere', async () => {
    const sizes = await Promise.all(
      page
        .frames()
        .map(frame => frame.evaluate(() => CSS.highlights.get('context-annotator-openai')?.size)),
    );
    return sizes.join() === '2,1';
  });
}

async function openCard({ browser }: Stage, page: Page): Promise<void> {
  await page.mouse.move(300, 400);
  await page.mouse.move(30, 28, { steps: 4 });
  await untilCardSays(browser, page, 'OpenAI');
}
