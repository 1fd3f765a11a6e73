import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { readFolder } from '../../scripts/package/read-files.ts';
import { zipFile } from '../../scripts/package/zip-file.ts';
import { closeWelcome } from './close-welcome.ts';
import {
  type DriveOptions,
  type DrivenBrowser,
  drivenBrowser,
  PUPPETEER_MS,
} from './driven-browser.ts';
import { bidiOf, contextOf, readCard } from './firefox-bidi.ts';
import { limitMs } from './machine-speed.ts';
import { until } from './until.ts';

/** The extension's id in Firefox, as in `wxt.config.ts`. */
export const GECKO_ID = 'context-annotator@context-annotator.org';

/**
 * A popup is driven in a tab behind the page it speaks of, where Firefox lets timers come once a second. A real popup
 * stands in front.
 */
const UNTHROTTLED = {
  'dom.timeout.enable_budget_timer_throttling': false,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
};

/**
 * Puppeteer gives an empty address for Firefox's settings from afar. A release takes another address than Mozilla's only
 * where this is set.
 */
const WITHOUT_REMOTE_SETTINGS = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

/** The host of the extension's pages, which Firefox else makes up at install; storage hangs on it. */
const UUID = '5b0e7d0c-3f7a-4d0e-9a51-2c6f1d7b8e94';

/** Starts Firefox with the extension; see {@link DrivenBrowser}. */
export async function launchFirefox(options: DriveOptions): Promise<DrivenBrowser> {
  const {
    server,
    executablePath,
    extensionDir,
    headless = true,
    isCutOff = true,
    userDataDir,
  } = options;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    timeout: limitMs(PUPPETEER_MS),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(userDataDir !== undefined && { userDataDir }),
    // Without it WebDriver BiDi refuses to go to the extension's own pages.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    env: isCutOff ? { ...process.env, ...WITHOUT_REMOTE_SETTINGS } : process.env,
    extraPrefsFirefox: {
      'network.proxy.type': isCutOff ? 1 : 0,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      // Else the address of the extension's pages is made up at install and known to Firefox alone.
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.locale.requested': 'en-US',
      // A profile that is kept keeps the extension, which is not signed.
      'xpinstall.signatures.required': false,
      ...UNTHROTTLED,
      ...options.prefs,
    },
  });
  const isNew = await install(browser, extensionDir, userDataDir);
  const extensionOrigin = `moz-extension://${UUID}`;
  if (headless && isNew) await closeWelcome(browser, `${extensionOrigin}/welcome.html`);

  return drivenBrowser({
    kind: 'firefox',
    puppeteer: browser,
    extensionDir,
    extensionOrigin,
    goToExtensionPage,
    readCard,
  });
}

/** Puppeteer's own `goto` waits for events that Firefox does not send for extension pages. */
async function goToExtensionPage(page: Page, url: string): Promise<void> {
  await bidiOf(page).send('browsingContext.navigate', {
    context: contextOf(page),
    url,
    wait: 'none',
  });
  await until(`${url} to load`, () =>
    page.evaluate(to => location.href === to && document.readyState === 'complete', url),
  );
}

/** Installs the extension: into a profile that is kept for good, once. False where it was there. */
async function install(
  browser: Browser,
  extensionDir: string,
  userDataDir: string | undefined,
): Promise<boolean> {
  if (userDataDir === undefined) {
    await browser.installExtension(extensionDir);
    return true;
  }
  if (existsSync(join(userDataDir, 'extensions', `${GECKO_ID}.xpi`))) return false;
  const archive = join(userDataDir, 'to-install.xpi');
  const isPacked = extensionDir.endsWith('.xpi');
  await writeFile(
    archive,
    isPacked ? await readFile(extensionDir) : zipFile(await readFolder(extensionDir)),
  );
  const [page] = await browser.pages();
  if (!page) throw new Error('Firefox shows no page.');
  await bidiOf(page).send('webExtension.install', {
    extensionData: { type: 'archivePath', path: archive },
    'moz:permanent': true,
  });
  return true;
}
