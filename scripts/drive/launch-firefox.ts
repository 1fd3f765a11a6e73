import { randomUUID } from 'node:crypto';
import { launch, type Page } from 'puppeteer-core';
import { closeWelcome } from './close-welcome.ts';
import { type DriveOptions, type DrivenBrowser, drivenBrowser } from './driven-browser.ts';
import { bidiOf, contextOf, readCard } from './firefox-bidi.ts';
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
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(userDataDir !== undefined && { userDataDir }),
    // Without it WebDriver BiDi refuses to go to the extension's own pages.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'network.proxy.type': isCutOff ? 1 : 0,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      // Else the address of the extension's pages is made up at install and known to Firefox alone.
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: uuid }),
      'intl.locale.requested': 'en-US',
      ...UNTHROTTLED,
      ...options.prefs,
    },
  });
  await browser.installExtension(extensionDir);
  const extensionOrigin = `moz-extension://${uuid}`;
  if (headless) await closeWelcome(browser, `${extensionOrigin}/welcome.html`);

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
