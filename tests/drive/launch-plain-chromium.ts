import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/prepare/find-browsers.mjs';
import { chromiumArguments, VIEWPORT } from './chromium-arguments.ts';
import type { FixtureServer } from './fixture-server.ts';

/** Measures of whole giants take minutes in a page. */
const PROTOCOL_TIMEOUT_MS = 600_000;

/** Starts Chromium without the extension, cut off from all but the server; the caller closes it. */
export function launchPlainChromium(server: FixtureServer): Promise<Browser> {
  return launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    pipe: true,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    defaultViewport: VIEWPORT,
    args: [...chromiumArguments(server)],
  });
}
