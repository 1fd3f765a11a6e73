import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pressInCard } from '../drive/open-card.ts';
import { openCardScene } from './card-scene.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Where everything of the page's own is, how far it scrolls, and how its markup reads, but for the card's host. */
function layoutOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(element => !element.matches('[popover="manual"]'))
      .map(element => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const { scrollWidth, scrollHeight, scrollTop, scrollLeft } = element;
        const sizes = [left, top, width, height, scrollWidth, scrollHeight, scrollLeft, scrollTop];
        return `${element.localName}#${element.id} ${sizes.join(' ')}`;
      }),
  );
}

/** Begins to note what Chromium counts as shifts; Firefox counts none. */
async function noteShifts(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const shifts: number[] = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
      }
    }).observe({ type: 'layout-shift' });
    Object.assign(window, { shifts });
  });
  return async () => {
    // Entries come after the frame that they tell of.
    await page.evaluate(
      () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return (await page.evaluate('shifts')) as readonly number[];
  };
}

inBothBrowsers('a card that opens', stage => {
  test('moves nothing on the page, wherever its words stand', async () => {
    const scene = await openCardScene(stage, '/pages/tight-layout.html', '#first');
    const { page } = scene;
    const before = await layoutOf(page);
    const shiftsSeen = await noteShifts(page);
    for (const place of ['#first', '#flex', '#cell', '#column', '#inner', '#far', '#last']) {
      await scene.open(place);
      expect(await layoutOf(page), `open at ${place}`).toEqual(before);
      await page.keyboard.press('Escape');
      await scene.untilClosed();
      expect(await layoutOf(page), `closed at ${place}`).toEqual(before);
    }
    expect(await shiftsSeen()).toEqual([]);
    await scene.open('#far');
    await pressInCard(stage.browser, page, '.card-more');
    await scene.card();
    expect(await layoutOf(page), 'unfolded').toEqual(before);
  });

  test('as the test would tell: a box that takes room is seen', async () => {
    const scene = await openCardScene(stage, '/pages/tight-layout.html', '#first');
    const { page } = scene;
    const before = await layoutOf(page);
    const shiftsSeen = await noteShifts(page);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.cssText = 'grid-column: 1 / -1; height: 200px';
      document.body.prepend(box);
    });
    expect((await layoutOf(page)).slice(0, before.length)).not.toEqual(before);
    expect((await shiftsSeen()).length > 0).toBe(stage.kind === 'chromium');
  });
});
