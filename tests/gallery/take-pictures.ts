import { chromium, type CDPSession, type Page } from 'playwright';
import { DEFAULTS } from '../drive/open-browser.ts';
import { startGalleryServer } from './gallery-server.ts';
import type { GalleryWindow, SceneEntry } from './gallery-window.ts';
import { STILL_CHROMIUM } from './still-chromium.ts';
import { type Variant, variants } from './variants.ts';

/**
 * Most scenes are lower than this, and so is the highest card, whose limit is the window. A higher scene is drawn again
 * in a window of its own height.
 */
const HEIGHT = 1500;

/** A picture that can be taken. */
export interface Subject {
  /** `card-stargate.dark`. */
  readonly name: string;
  readonly variant: Variant;
  /** Whether the test compares it with a reference. */
  readonly isCompared: boolean;
}

/** A picture that was taken. */
export interface Picture extends Subject {
  readonly png: Buffer;
}

/** Chromium on the gallery's page. */
export interface Gallery {
  /** Takes the pictures that `accepts` asks for, variant by variant, and gives each as it is taken. */
  take(accepts: (subject: Subject) => boolean): AsyncGenerator<Picture>;
  /** Loads the sources again, because they have changed. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the gallery of the sources under `root`; the caller closes it. */
export async function openGallery(root: string): Promise<Gallery> {
  const server = await startGalleryServer(root);
  const browser = await chromium.launch({
    executablePath: DEFAULTS.chromium.executablePath,
    args: ['--no-sandbox', '--disable-background-networking', ...STILL_CHROMIUM],
  });
  const page = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC' });
  const session = await page.context().newCDPSession(page);
  const load = async () => {
    await page.goto(server.url);
    await page.waitForFunction(() => 'gallery' in window);
  };
  await load();

  return {
    async *take(accepts) {
      const entries = await page.evaluate(
        () => (window as unknown as GalleryWindow).gallery.entries,
      );
      for (const variant of variants) {
        await setLook(page, session, variant);
        for (const entry of entries) {
          const subject = subjectOf(entry, variant);
          if (!accepts(subject)) continue;
          yield { ...subject, png: await take(page, session, entry, variant) };
        }
      }
    },
    async reload() {
      server.forget();
      await load();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function subjectOf({ name, compared }: SceneEntry, variant: Variant): Subject {
  return {
    name: `${name}.${variant.name}`,
    variant,
    isCompared: compared.includes(variant.name),
  };
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
  { name, width }: SceneEntry,
  variant: Variant,
): Promise<Buffer> {
  const show = async (height: number) => {
    await page.setViewportSize({ width: variant.width ?? width, height });
    return page.evaluate(
      ([scene, look]) => (window as unknown as GalleryWindow).gallery.show(scene, look),
      [name, variant] as const,
    );
  };
  const first = await show(HEIGHT);
  const { clip } = first.fullHeight > HEIGHT ? await show(first.fullHeight) : first;
  // Playwright's own pictures are packed tightly, which takes longer than to draw them.
  const { data } = await session.send('Page.captureScreenshot', {
    clip: { ...clip, scale: 1 },
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
}
