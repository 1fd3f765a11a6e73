import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** What a reader has set in the system or the browser, and pages can ask for. */
export interface ReaderPreferences {
  readonly isDark: boolean;
  readonly wantsNoMotion: boolean;
  readonly forcesColours: boolean;
  /** Default: false. */
  readonly wantsContrast?: boolean;
}

/** Sets them for the page; in Firefox, for all pages. */
export async function preferAsReader(
  browser: DrivenBrowser,
  page: Page,
  preferences: ReaderPreferences,
): Promise<void> {
  const { isDark, wantsNoMotion, forcesColours, wantsContrast = false } = preferences;
  if (browser.kind === 'firefox') {
    await inFirefoxWindow(page, setFirefox, {
      'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
      'ui.prefersReducedMotion': wantsNoMotion ? 1 : 0,
      // 1: the page's own colours; 2: never.
      'browser.display.document_color_use': forcesColours ? 2 : 1,
      // A system theme of high contrast; the page's own colours stay.
      'ui.useAccessibilityTheme': wantsContrast ? 1 : 0,
    });
    return;
  }
  // What is emulated lasts as long as this session: it is left open.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: wantsNoMotion ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forcesColours ? 'active' : 'none' },
      { name: 'prefers-contrast', value: wantsContrast ? 'more' : 'no-preference' },
    ],
  });
}

interface FirefoxWindow {
  readonly Services: { readonly prefs: { setIntPref(name: string, value: number): void } };
}

/** Runs in Firefox's own window. */
function setFirefox(prefs: Readonly<Record<string, number>>): void {
  const { Services } = globalThis as unknown as FirefoxWindow;
  for (const [name, value] of Object.entries(prefs)) Services.prefs.setIntPref(name, value);
}
