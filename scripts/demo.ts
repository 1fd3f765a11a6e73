import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeTour } from './demo/tour.ts';
import { hasDisplay } from './demo/has-display.ts';
import { untilWelcome } from '../tests/drive/close-welcome.ts';
import { startFixtureServer } from '../tests/drive/fixture-server.ts';
import { openBrowser } from '../tests/drive/open-browser.ts';

/**
 * The demo: a browser with the extension on the demo page, for a person where there is a display, else a tour
 * of its own that says what it saw. `--headless` takes the tour in any case.
 */
const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const headless = values.headless || !hasDisplay();

const root = resolve(import.meta.dirname, '..');
const server = await startFixtureServer(resolve(root, 'tests/fixtures'));
const browser = await openBrowser('chromium', { server, headless, isCutOff: headless });
try {
  if (headless) await takeTour(browser, server, resolve(root, '.output/demo'));
  else await untilClosed();
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

async function untilClosed(): Promise<void> {
  const { puppeteer } = browser;
  const [blank] = await puppeteer.pages();
  await untilWelcome(puppeteer, browser.extensionUrl('welcome.html'));
  await browser.open(`http://localhost:${server.port}/demo/`);
  await blank?.close();
  console.log(
    'The demo page is open, the welcome page behind it. Rest the pointer on a marked word; look at the toolbar button.',
  );
  console.log('Browse on as you like. Close the browser to end.');
  await new Promise<void>(closed => {
    browser.puppeteer.once('disconnected', () => {
      closed();
    });
    process.once('SIGINT', () => {
      closed();
    });
  });
}
