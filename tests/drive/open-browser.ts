import { resolve } from 'node:path';
import { findBrowser } from '../../scripts/prepare/find-browsers.mjs';
import type { BrowserKind, DriveOptions, DrivenBrowser } from './driven-browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where each browser and each build is, when nothing else is said; `npm run test:packages` says something else. */
export const DEFAULTS: Readonly<
  Record<BrowserKind, { executablePath: string; extensionDir: string }>
> = {
  chromium: {
    executablePath: findBrowser('chromium') ?? 'chromium',
    extensionDir: process.env['EXTENSION_CHROMIUM'] ?? resolve(ROOT, '.output/chrome-mv3'),
  },
  firefox: {
    executablePath: findBrowser('firefox') ?? 'firefox',
    extensionDir: process.env['EXTENSION_FIREFOX'] ?? resolve(ROOT, '.output/firefox-mv3'),
  },
};

/** Starts a browser of this kind with the built extension in it; the caller closes it. */
export function openBrowser(
  kind: BrowserKind,
  options: Pick<DriveOptions, 'server'> & Partial<DriveOptions>,
): Promise<DrivenBrowser> {
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  return launch({ ...DEFAULTS[kind], ...options });
}
