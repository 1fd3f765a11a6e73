import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type {
  BrowserKind,
  DriveOptions,
  DrivenBrowser,
} from '../../scripts/drive/driven-browser.ts';
import { startFixtureServer, type FixtureServer } from '../../scripts/drive/fixture-server.ts';
import { openBrowser } from '../../scripts/drive/open-browser.ts';

/** What a test of the built extension works with; ready once the tests run, not while they are declared. */
export interface Stage {
  readonly kind: BrowserKind;
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
}

/** `BROWSERS=firefox npm run test:e2e` narrows a run to one engine. */
const kinds = (process.env['BROWSERS'] ?? 'chromium,firefox').split(',') as BrowserKind[];

/**
 * Declares the same tests for the built extension in each real browser. One browser serves all the tests of a
 * declaration; at the end it must not have asked any foreign host for anything.
 */
export function inBothBrowsers(
  title: string,
  tests: (stage: Stage) => void,
  options: Partial<DriveOptions> = {},
): void {
  for (const kind of kinds) inBrowser(kind, title, tests, options);
}

/** As {@link inBothBrowsers}, in one. */
export function inBrowser(
  kind: BrowserKind,
  title: string,
  tests: (stage: Stage) => void,
  options: Partial<DriveOptions> = {},
): void {
  describe.runIf(kinds.includes(kind))(`${title} in ${kind}`, () => {
    let stage: Stage | undefined;

    beforeAll(async () => {
      const server = await startFixtureServer(resolve(import.meta.dirname, '../fixtures'));
      stage = { kind, server, browser: await openBrowser(kind, { server, ...options }) };
    });
    afterEach(async () => {
      // Tabs left open would slow each later test; the first is kept, for its end is the browser's.
      const [, ...tabs] = (await stage?.browser.puppeteer.pages()) ?? [];
      for (const tab of tabs) await tab.close().catch(() => undefined);
    });
    afterAll(async () => {
      const foreign = stage?.server.foreignRequests();
      await stage?.browser.close();
      await stage?.server.close();
      expect(foreign, 'requests that left the browser').toEqual([]);
    });

    const ready = (): Stage => {
      if (!stage) throw new Error('Use the stage inside a test, not while declaring it.');
      return stage;
    };
    tests({
      kind,
      get browser() {
        return ready().browser;
      },
      get server() {
        return ready().server;
      },
    });
  });
}
