import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilPainted } from '../drive/painted-mentions.ts';
import { preferAsReader, type ReaderPreferences } from '../drive/reader-preferences.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Grounds with the colour of their text. */
const GROUNDS = [
  ['white', '#ffffff', '#000000'],
  ['paper', '#f5f0e6', '#222222'],
  ['almost black', '#111111', '#eeeeee'],
  ['navy', '#0b1f3a', '#ffffff'],
  ['forest', '#1b4332', '#ffffff'],
  ['yellow', '#ffd60a', '#000000'],
  ['pink', '#ffd6e0', '#400010'],
] as const;

const ROW_PX = 48;

const PAGE = `<!doctype html><meta charset="utf-8"><title>Data centers of SoftBank</title>
<body style="margin: 0; font: 20px/${ROW_PX}px sans-serif">
${GROUNDS.map(([, ground, ink]) => `<p style="margin: 0; background: ${ground}; color: ${ink}">OpenAI and SoftBank</p>`).join('')}`;

const PLAIN: ReaderPreferences = { isDark: false, wantsNoMotion: false, forcesColours: false };

type Colour = readonly [red: number, green: number, blue: number];

/** Contrast as WCAG counts it, 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Below the foot of the first letter, an O, in pixels from the head of its row. */
const FOOT_PX = 33;

/** The greatest contrast to its ground that the mark on each ground has below the first letter's foot. */
async function measure(page: Page): Promise<readonly (readonly [ground: string, number])[]> {
  await page.evaluate(
    () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const { width, data } = PNG.sync.read(Buffer.from(await page.screenshot()));
  const colourAt = (x: number, y: number): Colour => {
    const at = (y * width + x) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  return GROUNDS.map(([name], row) => {
    const top = row * ROW_PX;
    const ground = colourAt(600, top + 4);
    const below = Array.from({ length: ROW_PX - FOOT_PX }, (_, y) =>
      colourAt(8, top + FOOT_PX + y),
    );
    return [name, Math.max(...below.map(colour => contrast(colour, ground)))];
  });
}

inBothBrowsers('the line below marked words', stage => {
  test('stands out from its ground, light, dark or coloured, and more so for who wants contrast', async () => {
    const { browser, server } = stage;
    server.put('/grounds.html', PAGE);
    const page = await browser.open(server.url('/grounds.html'));
    await untilPainted(page, 'openai', GROUNDS.length);
    const plain = await measure(page);
    await preferAsReader(browser, page, { ...PLAIN, wantsContrast: true });
    const more = await measure(page);
    await preferAsReader(browser, page, { ...PLAIN, forcesColours: true });
    const forced = await measure(page);
    await preferAsReader(browser, page, PLAIN);
    // What the line's one blue gives on the hardest of these grounds, in its normal strength.
    for (const [ground, found] of plain) expect(found, `${ground}, as it is`).toBeGreaterThan(2.3);
    for (const [index, [ground, found]] of more.entries()) {
      expect(found, `${ground}, more contrast`).toBeGreaterThan((plain[index]?.[1] ?? 0) * 1.05);
    }
    for (const [ground, found] of forced) {
      expect(found, `${ground}, forced colours`).toBeGreaterThan(4.5);
    }
  });
});
