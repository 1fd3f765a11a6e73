import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startFixtureServer } from '../../tests/drive/fixture-server.ts';
import { openBrowser } from '../../tests/drive/open-browser.ts';
import { hoverMention } from '../../tests/drive/painted-mentions.ts';
import { until } from '../../tests/drive/until.ts';
import { openingCpuMs } from './trace-opening.ts';

/**
 * How long cards take from intent (the pointer has rested for the whole delay) to the frame that paints them, in
 * milliseconds: by the clock, which a busy machine stretches and which holds the wait for the next frame, and in
 * processor time of the page's main thread, which neither changes.
 */
export interface CardTimes {
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

/** The first card of a page, whose facts come from the background, and later ones. */
export type CardFigures = Readonly<Record<'first' | 'warm', CardTimes>>;

const OPEN_DELAY_MS = 300;

/** Opens cards with the built extension in real Chromium, on so many pages. */
export async function benchCards(runs: number): Promise<CardFigures> {
  const server = await startFixtureServer(resolve(import.meta.dirname, '../../tests/fixtures'));
  const browser = await openBrowser('chromium', { server });
  const figures = {
    first: { wall: [] as number[], cpu: [] as number[] },
    warm: { wall: [] as number[], cpu: [] as number[] },
  };
  try {
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.open(server.url(`/pages/news.html?${run}`));
      await page.evaluate(watchCards);
      for (const kind of ['first', 'warm', 'warm', 'warm'] as const) {
        const { wall, cpu } = figures[kind];
        cpu.push(await openingCpuMs(page, async () => wall.push(await openingMs(page))));
        await page.mouse.move(1200, 700);
        await until('the card to close', () =>
          page.evaluate(() => !document.querySelector('[popover="manual"]')),
        );
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return figures;
}

/** What the page itself can see of a card: the last move of the pointer, the host coming, the frame that shows it. */
interface Watched {
  movedAt: number;
  frameEnd: number;
}

function watchCards(): void {
  const watched: Watched = { movedAt: 0, frameEnd: 0 };
  Object.assign(window, { watched });
  window.addEventListener(
    'pointermove',
    event => {
      watched.movedAt = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    if (!document.querySelector('[popover="manual"]')) return;
    requestAnimationFrame(() => {
      // After the frame's style, layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        watched.frameEnd = performance.now();
      });
      port1.start();
      port2.postMessage(undefined);
    });
  }).observe(document.documentElement, { childList: true });
}

/** Rests on the first mention of OpenAI, and gives the milliseconds from the end of the delay to the painted card. */
async function openingMs(page: Page): Promise<number> {
  await page.evaluate('watched.frameEnd = 0');
  await hoverMention(page, 'openai');
  const { movedAt, frameEnd } = await until('a painted card', async () => {
    const watched = (await page.evaluate('watched')) as Watched;
    return watched.frameEnd > 0 ? watched : undefined;
  });
  return frameEnd - movedAt - OPEN_DELAY_MS;
}
