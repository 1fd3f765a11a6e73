import { expect, test } from 'vitest';
import { pressInCard } from '../drive/open-card.ts';
import { until } from '../drive/until.ts';
import { openCardScene, overlap, type CardScene } from './card-scene.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** The card can be seen and pressed: the browser's own hit test finds it at its middle. */
async function isOnTop(scene: CardScene): Promise<boolean> {
  const { left, top, right, bottom } = await scene.card();
  return scene.page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.matches('[popover="manual"]') === true,
    (left + right) / 2,
    (top + bottom) / 2,
  );
}

inBothBrowsers('the card above what the page lays on top', stage => {
  test('in a modal dialog', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.$eval(
      '#dialog',
      dialog => dialog instanceof HTMLDialogElement && dialog.showModal(),
    );
    const line = await scene.open('#dialog');
    expect(overlap(await scene.card(), line)).toBe(false);
    expect(await isOnTop(scene)).toBe(true);
    await pressInCard(stage.browser, page, '[aria-pressed]');
    await page.mouse.move(30, 300, { steps: 3 });
    await scene.staysOpen();
    // The first Escape is for the card, the second for the dialog.
    await page.keyboard.press('Escape');
    await scene.untilClosed();
    expect(await page.$eval('#dialog', dialog => dialog.matches(':modal'))).toBe(true);
    await page.keyboard.press('Escape');
    await until('the dialog to close', () => page.$eval('#dialog', d => !d.matches(':modal')));
  });

  test('in a popover, which stays open when the card is pressed', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.$eval('#popover', box => box instanceof HTMLElement && box.showPopover());
    await scene.open('#popover');
    expect(await isOnTop(scene)).toBe(true);
    await pressInCard(stage.browser, page, '[aria-pressed]');
    expect(await page.$eval('#popover', box => box.matches(':popover-open'))).toBe(true);
  });

  test('on the full screen', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.evaluate(() => {
      document.addEventListener(
        'dblclick',
        () => void document.querySelector('#full')?.requestFullscreen(),
      );
    });
    await page.mouse.click(600, 30, { count: 2 });
    await until('the full screen', () =>
      page.evaluate(() => document.fullscreenElement?.id === 'full'),
    );
    await scene.open('#full');
    expect(await isOnTop(scene)).toBe(true);
    await pressInCard(stage.browser, page, '[aria-pressed]');
  });

  test('in a home-made modal: its focus trap lets the card have focus', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.$eval('#modal', box => box.removeAttribute('hidden'));
    await page.focus('#trap');
    await scene.open('#modal');
    await pressInCard(stage.browser, page, '.card-more');
    await until('focus in the card', () =>
      page.evaluate(() => document.activeElement?.matches('[popover="manual"]')),
    );
  });

  test('in a frame', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.evaluate(url => {
      const frame = document.createElement('iframe');
      frame.src = url;
      frame.style.cssText =
        'position: fixed; inset: 200px 0 auto 300px; width: 700px; height: 600px; background: #fff';
      document.body.append(frame);
    }, stage.server.url('/pages/news.html'));
    const frame = await until('the frame', () =>
      page.frames().find(one => one.url().endsWith('news.html')),
    );
    const at = await until('a painted mention in the frame', () =>
      frame.evaluate(() => {
        const [stroke] = CSS.highlights.get('context-annotator-openai') ?? [];
        if (!stroke) return undefined;
        const range = document.createRange();
        range.setStart(stroke.startContainer, stroke.startOffset);
        range.setEnd(stroke.endContainer, stroke.endOffset);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),
    );
    // A browser may still give the pointer to the page around while it learns that there is a frame.
    await until('the frame to have the pointer', async () => {
      await page.mouse.move(310 + at.x, 240 + at.y);
      await page.mouse.move(302 + at.x, 202 + at.y, { steps: 3 });
      return frame.evaluate(() => document.documentElement.matches(':hover'));
    });
    await until('a card in the frame', () =>
      frame.evaluate(() => document.querySelector('[popover="manual"]:popover-open') !== null),
    );
  });
});
