import type { Browser, Page } from 'puppeteer-core';
import { callSource } from './call-source.ts';
import type { FixtureServer } from './fixture-server.ts';
import { limitMs } from './machine-speed.ts';
import { popupBehind } from './popup-behind.ts';

/** The engines that the extension is driven in. */
export type BrowserKind = 'chromium' | 'firefox';

/** A real browser with the built extension in it. */
export interface DrivenBrowser {
  readonly kind: BrowserKind;
  readonly puppeteer: Browser;
  /** A new tab, in front. */
  newPage(): Promise<Page>;
  /** A new tab, in front, on `url`, loaded. */
  open(url: string): Promise<Page>;
  /** Where the built extension is, a folder or a package, to install it once more. */
  readonly extensionDir: string;
  extensionUrl(path: string): string;
  /** A page of the extension (`options.html`) in a tab of its own, in front. `chrome.*` is there to evaluate with. */
  openExtensionPage(path: string): Promise<Page>;
  /** The popup as it shows for the tab of `page`, in a tab behind it, once it knows its page; `page` is in front. */
  openPopupFor(page: Page): Promise<Page>;
  /**
   * Runs `read` with the card's closed shadow root, in the page's world. `read` travels as source: it may use
   * its arguments and nothing else; arguments and result are JSON.
   *
   * @returns undefined where no card host is on the page, or `read` gave undefined.
   */
  inCard<Args extends readonly unknown[], Result>(
    page: Page,
    read: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result> | undefined>;
  close(): Promise<void>;
}

/** What it takes to start one. */
export interface DriveOptions {
  readonly server: FixtureServer;
  /** Where the browser is; see `find-browsers.mjs`. */
  readonly executablePath: string;
  /** The built extension: its folder, or a package that the browser takes. */
  readonly extensionDir: string;
  /** Whether to run without a window. Default: true. */
  readonly headless?: boolean;
  /** Whether the server stands between the browser and the world. Default: true; a person browses on. */
  readonly isCutOff?: boolean;
  /** A profile to keep between runs; a fresh one where it is missing. */
  readonly userDataDir?: string;
  /** More arguments for the browser. */
  readonly args?: readonly string[];
  /** More preferences; Firefox only. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** What is each engine's own, under {@link DrivenBrowser}. */
export interface BrowserParts {
  readonly kind: BrowserKind;
  readonly puppeteer: Browser;
  readonly extensionDir: string;
  /** `chrome-extension://<id>`; without a slash at its end. */
  readonly extensionOrigin: string;
  /** Loads a page of the extension in `page`. */
  goToExtensionPage(page: Page, url: string): Promise<unknown>;
  /** Runs a source of {@link callSource} on the page's closed shadow roots until one answers. */
  readCard<Result>(page: Page, source: string): Promise<Result | undefined>;
}

/** What Puppeteer's own waits (a start, a page's load, a selector) may take on the reference machine. */
export const PUPPETEER_MS = 30_000;

/** The driven browser that these parts make. */
export function drivenBrowser(parts: BrowserParts): DrivenBrowser {
  const { kind, puppeteer, extensionDir, extensionOrigin } = parts;
  const extensionUrl = (path: string): string => `${extensionOrigin}/${path}`;
  const newPage = async (): Promise<Page> => {
    const page = await puppeteer.newPage();
    page.setDefaultTimeout(limitMs(PUPPETEER_MS));
    return page;
  };
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await newPage();
    await parts.goToExtensionPage(page, extensionUrl(path));
    return page;
  };
  return {
    kind,
    puppeteer,
    extensionDir,
    extensionUrl,
    newPage,
    open: async url => {
      const page = await newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    openPopupFor: page =>
      popupBehind(page, popup => parts.goToExtensionPage(popup, extensionUrl('popup.html'))),
    inCard: (page, read, ...args) => parts.readCard(page, callSource(read, args)),
    close: () => puppeteer.close(),
  };
}
