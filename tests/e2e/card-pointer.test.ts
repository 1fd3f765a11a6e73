import { describe, expect, test } from 'vitest';
import { pressInCard } from '../drive/open-card.ts';
import { until } from '../drive/until.ts';
import { openCardScene, seeBeside, type CardScene } from './card-scene.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Boxes of `card.html` at the corners of the view, wherever the page is scrolled to. */
const CORNERS = ['#nw', '#ne', '#sw', '#se'];
/** Boxes of `card.html` with words in every way that a page may set them. */
const PLACES = ['#plain', '#rtl', '#zoomed', '#vertical', '#link', '#shadow', '#teaser'];

/** Opens the card of the words in a box, sees that it lies beside them, closes it, and gives the pixels between. */
async function gapBeside(scene: CardScene, where: string): Promise<number> {
  const line = await scene.open(where);
  const card = await seeBeside(scene, line);
  await scene.page.keyboard.press('Escape');
  await scene.untilClosed();
  return Math.max(
    card.top - line.bottom,
    line.top - card.bottom,
    card.left - line.right,
    line.left - card.right,
  );
}

inBothBrowsers('the pointer and the card', stage => {
  test('it opens beside the words, never over them or out of view, wherever they stand', async () => {
    const scene = await openCardScene(stage);
    for (const where of CORNERS) expect(await gapBeside(scene, where)).toBeLessThan(10);
    for (const where of PLACES) {
      await scene.page.$eval(where, box =>
        box.scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
      expect(await gapBeside(scene, where)).toBeLessThan(10);
    }
  });

  test('the card belongs to the line under the pointer', async () => {
    const scene = await openCardScene(stage);
    await scene.page.$eval('#narrow', box => box.scrollIntoView({ behavior: 'instant' }));
    const second = await scene.open('#narrow', 1);
    const card = await scene.card();
    expect(card.top - second.bottom).toBeGreaterThan(0);
    expect(card.top - second.bottom).toBeLessThan(10);
  });

  test('the pointer can go to the card and stay there', async () => {
    const scene = await openCardScene(stage);
    await scene.open('#plain');
    const card = await scene.card();
    await scene.page.mouse.move(card.left + 40, card.top + 60, { steps: 12 });
    await scene.staysOpen();
    await scene.page.mouse.move(card.right + 200, card.top + 60, { steps: 4 });
    await scene.untilClosed();
  });

  test('after Escape the resting pointer does not open it again', async () => {
    const scene = await openCardScene(stage);
    const line = await scene.open('#plain');
    await scene.page.keyboard.press('Escape');
    await scene.untilClosed();
    await scene.page.mouse.move(line.left + 12, line.top + 8);
    await scene.staysClosed();
  });

  test('a press beside it closes it, a press on its words pins it', async () => {
    const scene = await openCardScene(stage);
    await scene.open('#plain');
    await scene.page.mouse.click(600, 30);
    await scene.untilClosed();
    await scene.open('#plain');
    await scene.page.mouse.down();
    await scene.page.mouse.up();
    await scene.page.mouse.move(600, 30, { steps: 3 });
    await scene.staysOpen();
  });

  test('the pin keeps it, Escape and its own close button end it', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await scene.open('#plain');
    await pressInCard(stage.browser, page, '[aria-pressed]');
    await page.mouse.move(600, 30, { steps: 3 });
    await page.mouse.click(600, 30);
    await scene.staysOpen();
    await page.keyboard.press('Escape');
    await scene.untilClosed();
    await scene.open('#plain');
    await pressInCard(stage.browser, page, '[aria-label="Close"]');
    await scene.untilClosed();
  });

  test('a sweep over twenty mentions opens nothing', async () => {
    const scene = await openCardScene(stage);
    const line = await scene.line('#many');
    await scene.page.mouse.move(line.left - 100, line.top + 8);
    await scene.page.mouse.move(line.left + 900, line.top + 8, { steps: 40 });
    await scene.staysClosed();
  });

  test('it follows the words when the page scrolls, and closes when they leave', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await scene.open('#plain');
    await pressInCard(stage.browser, page, '[aria-pressed]');
    const before = await scene.card();
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await until('the card to follow', async () => (await scene.card()).top === before.top - 40);
    await pressInCard(stage.browser, page, '[aria-pressed]');
    await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await scene.untilClosed();
  });

  test('words that scroll out of a box take their card with them', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.$eval('#scroller', box =>
      box.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await scene.open('#scrolled');
    await page.$eval('#scroller', box => {
      box.scrollTop = 500;
    });
    await scene.untilClosed();
  });

  test('words that leave the page take their card with them', async () => {
    const scene = await openCardScene(stage);
    await scene.open('#plain');
    await scene.page.$eval('#plain', box => {
      box.textContent = 'Nothing of that kind.';
    });
    await scene.untilClosed();
  });

  test('the page cannot open a card with events of its own', async () => {
    const scene = await openCardScene(stage);
    const { left, top } = await scene.line('#plain');
    await scene.page.evaluate(
      (x, y) => {
        const target = document.elementFromPoint(x, y);
        for (const type of ['pointerover', 'pointermove', 'mousemove', 'pointerdown', 'click']) {
          const init = {
            bubbles: true,
            composed: true,
            clientX: x,
            clientY: y,
            pointerType: 'touch',
          };
          target?.dispatchEvent(new PointerEvent(type, init));
          target?.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'mouse' }));
        }
      },
      left + 5,
      top + 5,
    );
    await scene.staysClosed();
  });

  test('the page is left as it was, and gains one element while a card is open', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await scene.open('#plain');
    const hosts = await page.evaluate(() => document.querySelectorAll('[popover="manual"]').length);
    expect(hosts).toBe(1);
    await page.mouse.move(600, 30, { steps: 3 });
    await until('the page as it was', async () => (await html()) === before);
  });

  describe('from one mention to the next', () => {
    test('the card itself steps through them and stays', async () => {
      const scene = await openCardScene(stage);
      await scene.open('#nw');
      const first = /\b1 of (\d+)/.exec((await scene.text()) ?? '');
      expect(first).not.toBeNull();
      await pressInCard(stage.browser, scene.page, '.card-steps button:last-child');
      await scene.untilOpen(`2 of ${first?.[1] ?? ''}`);
      await scene.page.mouse.move(600, 700, { steps: 3 });
      await scene.staysOpen();
    });
  });
});
