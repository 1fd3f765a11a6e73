import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../drive/driven-browser.ts';
import { startFixtureServer } from '../drive/fixture-server.ts';
import { openBrowser } from '../drive/open-browser.ts';
import { type DrivenPicture, drivenPictures, stillBrowsers } from './driven-pictures.ts';

const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/**
 * Takes pictures of the extension as it was built in the project under `root`, in one browser, and gives each as it is
 * taken. The browser ends with the loop.
 */
export async function* takeDrivenPictures(
  root: string,
  kind: BrowserKind,
  names: readonly DrivenPicture[],
): AsyncGenerator<{ readonly name: DrivenPicture; readonly png: Buffer }> {
  const extensionDir = join(root, BUILDS[kind]);
  if (!existsSync(extensionDir)) {
    throw new Error(`${extensionDir} is missing. Run npm run build and npm run build:firefox.`);
  }
  const server = await startFixtureServer(join(root, 'tests/fixtures'));
  const browser = await openBrowser(kind, { server, extensionDir, ...stillBrowsers[kind] });
  try {
    for (const name of names) yield { name, png: await drivenPictures[name]({ browser, server }) };
  } finally {
    await browser.close();
    await server.close();
  }
}
