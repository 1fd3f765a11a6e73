import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { until } from './until.ts';

/** The part of the extension API that zooms. */
interface ZoomApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
}

/** Zooms the page as the browser's own menu does, for all pages of its site; 1 is no zoom. */
export async function zoomPage(browser: DrivenBrowser, page: Page, factor: number): Promise<void> {
  const extensionPage = await browser.openExtensionPage('popup.html');
  const wide = await page.evaluate(() => window.innerWidth * window.devicePixelRatio);
  await extensionPage.evaluate(
    async (url, to) => {
      const { tabs } = (globalThis as unknown as { readonly chrome: ZoomApi }).chrome;
      const tab = (await tabs.query({})).find(candidate => candidate.url === url);
      await tabs.setZoom(tab?.id ?? -1, to);
    },
    page.url(),
    factor,
  );
  await extensionPage.close();
  await page.bringToFront();
  await until(`a page at ${factor * 100} %`, () =>
    page.evaluate(width => Math.abs(window.innerWidth - width) <= 1, wide / factor),
  );
}

/** Pinches the page open at its upper left corner, as two fingers do. */
export async function pinchPage(browser: DrivenBrowser, page: Page, factor: number): Promise<void> {
  if (browser.kind === 'firefox') await inFirefoxWindow(page, pinchWindow, factor);
  else {
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor });
    await session.detach();
  }
  await until(`a page pinched to ${factor}`, () =>
    page.evaluate(to => window.visualViewport?.scale === to, factor),
  );
}

/** The part of Firefox's own window that takes gestures of a touchpad, and its tabs. */
interface FirefoxWindow {
  readonly gBrowser: { readonly selectedBrowser: Element };
  readonly mozInnerScreenX: number;
  readonly mozInnerScreenY: number;
  readonly windowUtils: {
    readonly PHASE_BEGIN: number;
    readonly PHASE_UPDATE: number;
    readonly PHASE_END: number;
    sendNativeTouchpadPinch(phase: number, scale: number, x: number, y: number, keys: number): void;
  };
}

/** Runs in Firefox's own window. */
function pinchWindow(factor: number): void {
  const { gBrowser, windowUtils, mozInnerScreenX, mozInnerScreenY } =
    globalThis as unknown as FirefoxWindow;
  const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
  const [x, y] = [mozInnerScreenX + left + 1, mozInnerScreenY + top + 1];
  windowUtils.sendNativeTouchpadPinch(windowUtils.PHASE_BEGIN, 1, x, y, 0);
  windowUtils.sendNativeTouchpadPinch(windowUtils.PHASE_UPDATE, factor, x, y, 0);
  windowUtils.sendNativeTouchpadPinch(windowUtils.PHASE_END, factor, x, y, 0);
}
