import { resolve } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { createServer } from 'vite';
import { knowledgePlugin } from '../build/knowledge-plugin.ts';
import type { GalleryWindow } from './gallery-window.ts';
import { type Variant, variants } from './variants.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = '/scripts/gallery/gallery.html';

/** Most scenes are lower than this. A higher one is drawn again in a window of its own height. */
const HEIGHT = 1300;

/** One picture of the gallery. */
export interface Picture {
  /** `card-stargate.dark`. */
  readonly name: string;
  readonly variant: Variant;
  readonly png: Buffer;
}

/** Which pictures to take; all where a list is absent. */
export interface Choice {
  readonly executablePath: string;
  /** Words that a picture's name must hold, any of them. */
  readonly words?: readonly string[];
  readonly accepts?: (variant: Variant) => boolean;
}

/** Draws the scenes in Chromium and gives each picture as it is taken. Server and browser end with the loop. */
export async function* takePictures(choice: Choice): AsyncGenerator<Picture> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-gallery',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    plugins: [knowledgePlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: {
      noDiscovery: true,
      include: ['preact', 'preact/hooks', 'preact/test-utils', 'preact/jsx-dev-runtime'],
    },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: choice.executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const address = server.resolvedUrls?.local[0];
    await page.goto(new URL(PAGE, address).href);
    await page.waitForFunction(() => 'gallery' in window);
    const names = await page.evaluate(() => (window as unknown as GalleryWindow).gallery.names);
    for (const variant of variants.filter(choice.accepts ?? (() => true))) {
      await setLook(page, session, variant);
      for (const [scene, width] of names) {
        const name = `${scene}.${variant.name}`;
        if (choice.words && !choice.words.some(word => name.includes(word))) continue;
        yield { name, variant, png: await take(page, session, scene, width, variant) };
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function setLook(page: Page, session: CDPSession, variant: Variant): Promise<void> {
  await page.emulateMedia({
    colorScheme: variant.colorScheme,
    forcedColors: variant.forcedColors ?? 'none',
    contrast: variant.contrast ?? 'no-preference',
    reducedMotion: 'reduce',
  });
  await session.send('Page.setFontSizes', { fontSizes: { standard: variant.fontSize ?? 16 } });
}

async function take(
  page: Page,
  session: CDPSession,
  scene: string,
  width: number,
  variant: Variant,
): Promise<Buffer> {
  const show = async (height: number) => {
    await page.setViewportSize({ width: variant.width ?? width, height });
    return page.evaluate(
      ([name, look]) => (window as unknown as GalleryWindow).gallery.show(name, look),
      [scene, variant] as const,
    );
  };
  const first = await show(HEIGHT);
  const [shownWidth, height] = first[1] > HEIGHT ? await show(first[1]) : first;
  // Playwright's own pictures are packed tightly, which takes longer than to draw them.
  const { data } = await session.send('Page.captureScreenshot', {
    clip: { x: 0, y: 0, width: shownWidth, height, scale: 1 },
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
}
