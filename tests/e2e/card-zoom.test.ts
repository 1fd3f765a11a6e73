import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pinchPage, zoomPage } from '../drive/zoom-page.ts';
import { openCardScene, seeBeside, type CardScene } from './card-scene.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';

/** Opens the card of the words, sees where it lies, closes it, and gives its height. */
async function heightOfCardAt(scene: CardScene, where: string): Promise<number> {
  const { page } = scene;
  await page.$eval(where, box =>
    box.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }),
  );
  const { top, bottom } = await seeBeside(scene, await scene.open(where));
  await page.keyboard.press('Escape');
  await scene.untilClosed();
  return bottom - top;
}

/** The corners are laid over everything in a small view. */
function removeCorners(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const corner of document.querySelectorAll('.corner')) corner.remove();
  });
}

/** Ways in which a whole page is of another size or direction. */
const PAGES = [
  'zoom: 1.5',
  'direction: rtl',
  'writing-mode: vertical-rl',
  'transform: scale(1.2); transform-origin: top left',
];

inFreshBrowsers('the card on pages of another size or direction', stage => {
  test('at 50, 200 and 400 % of the browser’s zoom', async () => {
    const scene = await openCardScene(stage);
    await removeCorners(scene.page);
    for (const factor of [0.5, 2, 4]) {
      await zoomPage(stage.browser, scene.page, factor);
      expect(await heightOfCardAt(scene, '#plain')).toBeGreaterThan(60);
    }
    expect(await heightOfCardAt(scene, '#vertical')).toBeGreaterThan(60);
    await zoomPage(stage.browser, scene.page, 1);
  });

  test('pinched to twice its size it keeps to what is seen', async () => {
    const scene = await openCardScene(stage);
    await removeCorners(scene.page);
    await pinchPage(stage.browser, scene.page, 2);
    const card = await seeBeside(scene, await scene.open('#plain'));
    expect(card.bottom).toBeLessThan(410);
  });

  test('on a zoomed or scaled page, one from right to left or from top to bottom', async () => {
    const scene = await openCardScene(stage);
    await removeCorners(scene.page);
    for (const style of PAGES) {
      await scene.page.evaluate(css => {
        document.body.style.cssText = css;
      }, style);
      expect(await heightOfCardAt(scene, '#plain')).toBeGreaterThan(200);
    }
  });
});
