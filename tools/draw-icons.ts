import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { iconStates, iconSvg } from './icons/icon-svg.ts';

/**
 * Draws the extension's icons from their SVG: `npm run icons`. `public/icon/16.png` and so on are the extension's own
 * (WXT finds them by their names), `off-16.png` and `paused-16.png` the toolbar button's other states.
 */
const folder = resolve(import.meta.dirname, '../public/icon');
const sizes = [16, 32, 48, 128];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage();
for (const state of iconStates) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block }</style>${iconSvg(state, size)}`,
    );
    const name = state === 'active' ? `${size}.png` : `${state}-${size}.png`;
    await page.screenshot({ path: resolve(folder, name), omitBackground: true });
  }
}
await browser.close();
