import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { DEFAULTS } from '../drive/open-browser.ts';
import type { Picture } from './take-pictures.ts';

/** Lays the pictures of each variant on one sheet, `contact-<variant>.png`; gives the files' names. */
export async function writeContactSheets(
  pictures: readonly Picture[],
  folder: string,
): Promise<readonly string[]> {
  const { executablePath } = DEFAULTS.chromium;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
    const files: string[] = [];
    for (const [variant, group] of Map.groupBy(pictures, picture => picture.variant.name)) {
      await page.setContent(sheetHtml(variant, group));
      const file = `contact-${variant}.png`;
      await page.screenshot({ path: resolve(folder, file), fullPage: true });
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}

function sheetHtml(variant: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  );
  return `<style>
    body { margin: 24px; font: 13px sans-serif; background: #c9cdd4 }
    div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
    figure { margin: 0 } img { display: block; max-width: 560px; max-height: 900px } figcaption { padding: 4px 0 }
  </style><h1>${variant}</h1><div>${figures.join('')}</div>`;
}
