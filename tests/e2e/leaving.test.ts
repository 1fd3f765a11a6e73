import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { manageExtension } from '../drive/extension-life.ts';
import { untilCardSays } from '../drive/open-card.ts';
import { until } from '../drive/until.ts';
import { carryOutRules, inExtension } from './extension-api.ts';
import { inBothBrowsers, inFreshBrowsers, type Stage } from './in-both-browsers.ts';
import { type PageTraces, tracesOn } from './own-traces.ts';

const TEXT = '<p>OpenAI and SoftBank say that Stargate sites will run beside Azure.</p>';

/** Words in a document, in a shadow tree and in a frame. */
const TREES = `<!doctype html><meta charset=utf-8>${TEXT}
  <div><template shadowrootmode=open>${TEXT}</template></div>
  <iframe width=600 height=120 srcdoc="${TEXT}"></iframe>`;

/** What a page looks like and holds. */
interface PageLook {
  readonly picture: string;
  readonly traces: PageTraces;
  readonly underGrid: readonly (string | undefined)[];
}

const picture = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

/** The page as it is without us: at a host that is off. */
async function bareLook({ browser, server }: Stage): Promise<PageLook> {
  server.put('/trees.html', TREES);
  const options = await browser.openExtensionPage('options.html');
  await carryOutRules(options, [{ pattern: 'bare.test', state: 'off' }]);
  const page = await browser.open(server.url('/trees.html', 'bare.test'));
  const bare = {
    picture: await picture(page),
    traces: await tracesOn(page),
    underGrid: await elementsUnderGrid(page),
  };
  await page.close();
  await options.close();
  return bare;
}

const OPENAI = 'context-annotator-openai';

/** What is there of us on the page while no card is open: highlights in document and frame, a sheet in each tree. */
const MARKED = {
  highlights: ['azure', 'openai', 'stargate'].flatMap(id =>
    Array<string>(2).fill(`context-annotator-${id}`),
  ),
  sheets: 3,
};

/** Waits until document, shadow tree and frame are marked. */
async function untilMarked(page: Page): Promise<void> {
  await until('marks everywhere', async () => {
    const sizes = await Promise.all(
      page.frames().map(frame => frame.evaluate(name => CSS.highlights.get(name)?.size, OPENAI)),
    );
    return sizes.join() === '2,1';
  });
}

async function openCard({ browser }: Stage, page: Page): Promise<void> {
  await page.mouse.move(300, 400);
  await page.mouse.move(30, 28, { steps: 4 });
  await untilCardSays(browser, page, 'OpenAI');
}

/** Opens the page and a card on it, and sees that both leave the traces that later must be gone. */
async function openWithCard(stage: Stage, bare: PageLook): Promise<Page> {
  const page = await stage.browser.open(stage.server.url('/trees.html', 'left.test'));
  await untilMarked(page);
  await openCard(stage, page);
  expect(await picture(page)).not.toBe(bare.picture);
  expect(await elementsUnderGrid(page)).not.toEqual(bare.underGrid);
  expect(await tracesOn(page)).toEqual({ ...MARKED, elements: bare.traces.elements + 1 });
  return page;
}

/**
 * Waits until a page looks as it would without us. In Chromium its sessions end themselves at the pointer's first move
 * after they were told that the extension is gone, which takes its time.
 */
async function untilLooksBare(page: Page, bare: PageLook): Promise<void> {
  await page.bringToFront();
  await until('the page as it would be without us', async () => {
    for (const y of [400, 200, 2]) await page.mouse.move(y, y);
    return (await picture(page)) === bare.picture;
  });
}

/** Waits until a page looks as it would without us, and holds nothing of ours. */
async function untilLeft(page: Page, bare: PageLook): Promise<void> {
  await untilLooksBare(page, bare);
  await expect.poll(() => tracesOn(page)).toEqual(bare.traces);
}

/**
 * Waits until the page of an extension that has gone looks as it would without us. Chromium's pages then hold nothing
 * of ours. Firefox ends the scripts before they could clean up: highlights, sheets and an open card's host stay until
 * the page loads again. They paint nothing, and presses go through to the page.
 */
async function untilAbandoned({ kind }: Stage, page: Page, bare: PageLook): Promise<void> {
  if (kind === 'chromium') {
    await untilLeft(page, bare);
    return;
  }
  await untilLooksBare(page, bare);
  expect(await tracesOn(page)).toEqual({ ...MARKED, elements: bare.traces.elements + 1 });
  expect(await elementsUnderGrid(page)).toEqual(bare.underGrid);
  await page.reload();
  await untilLeft(page, bare);
}

/** What a press would meet, every 20 pixels over the place of marks and card. */
function elementsUnderGrid(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(() => {
    const steps = Array.from({ length: 25 }, (_, nth) => nth * 20);
    return steps.flatMap(x => steps.map(y => document.elementFromPoint(x, y)?.localName));
  });
}

const STOPS = {
  'switched off': {
    stop: (options: Page) => carryOutRules(options, [{ pattern: 'left.test', state: 'off' }]),
    resume: (options: Page) => carryOutRules(options, []),
  },
  paused: {
    stop: (options: Page) => pauseUntil(options, { everywhere: Date.now() + 3_600_000, tabs: [] }),
    resume: (options: Page) => pauseUntil(options, { tabs: [] }),
  },
};

const pauseUntil = (options: Page, pause: object): Promise<void> =>
  inExtension(options, (api, stored) => api.storage.local.set({ pause: stored }), pause);

inBothBrowsers('a page that is', stage => {
  describe.each(Object.entries(STOPS))('%s', (_way, { stop, resume }) => {
    test('keeps no highlight, sheet or element of ours in any tree, and is taken up again', async () => {
      const bare = await bareLook(stage);
      const page = await openWithCard(stage, bare);
      const options = await stage.browser.openExtensionPage('options.html');
      await stop(options);
      await untilLeft(page, bare);

      await resume(options);
      await page.bringToFront();
      await untilMarked(page);
      await expect.poll(() => tracesOn(page)).toEqual({ ...bare.traces, ...MARKED });
    });
  });
});

// One browser for all: the last test takes the extension away.
inFreshBrowsers('an extension that is', stage => {
  test('disabled leaves no ink and no card; enabled again, it takes open pages up', async () => {
    const bare = await bareLook(stage);
    const page = await openWithCard(stage, bare);
    await manageExtension(stage.browser, 'disable');
    await untilAbandoned(stage, page, bare);

    await manageExtension(stage.browser, 'enable');
    await page.bringToFront();
    await untilMarked(page);
    await openCard(stage, page);
  });

  test('updated has the marks of its new session alone on open pages', async () => {
    const { browser, server } = stage;
    const bare = await bareLook(stage);
    const page = await browser.open(server.url('/trees.html', 'left.test'));
    await untilMarked(page);
    await page.evaluate(name => Object.assign(window, { old: CSS.highlights.get(name) }), OPENAI);
    await browser.puppeteer.installExtension(browser.extensionDir);
    await page.bringToFront();
    await until('a new session', () => page.evaluate(`CSS.highlights.get('${OPENAI}') !== old`));
    await untilMarked(page);
    await expect.poll(() => tracesOn(page)).toEqual({ ...bare.traces, ...MARKED });
  });

  test('removed leaves no ink and no card', async () => {
    const bare = await bareLook(stage);
    const page = await openWithCard(stage, bare);
    await manageExtension(stage.browser, 'uninstall');
    await untilAbandoned(stage, page, bare);
  });
});
