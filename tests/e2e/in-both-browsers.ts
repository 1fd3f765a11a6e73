import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { BrowserKind, DriveOptions, DrivenBrowser } from '../drive/driven-browser.ts';
import type { FixtureServer } from '../drive/fixture-server.ts';
import {
  borrowSharedStage,
  closeTabs,
  dropSharedStage,
  openStage,
  type OpenStage,
} from './shared-stage.ts';

/** What a test of the built extension works with; ready once the tests run, not while they are declared. */
export interface Stage {
  readonly kind: BrowserKind;
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
}

/** The engines of this run: of a project of Vitest one, or what `BROWSERS` says. */
export const kinds: readonly BrowserKind[] = (process.env['BROWSERS'] ?? 'chromium,firefox').split(
  ',',
) as BrowserKind[];

/**
 * Declares the same tests for the built extension in each real browser. The files of a run share one browser of each
 * kind, which every declaration finds as after installation; at the end it must not have asked any foreign host for
 * anything.
 */
export function inBothBrowsers(title: string, tests: (stage: Stage) => void): void {
  for (const kind of BOTH) inBrowser(kind, title, tests);
}

/** As {@link inBothBrowsers}, in one. */
export function inBrowser(kind: BrowserKind, title: string, tests: (stage: Stage) => void): void {
  declare(kind, title, tests, {
    open: () => borrowSharedStage(kind),
    // After a failed test nobody knows what state it is in: the next declaration gets a new one.
    leave: async hasFailed => {
      if (hasFailed) await dropSharedStage(kind);
    },
  });
}

/**
 * As {@link inBothBrowsers}, each in a browser of the declaration's own: for tests that need other options, or that
 * leave traces which no clearing of storage takes away, as zoom or an extension that was switched off.
 */
export function inFreshBrowsers(
  title: string,
  tests: (stage: Stage) => void,
  options: Partial<DriveOptions> = {},
): void {
  for (const kind of BOTH) inFreshBrowser(kind, title, tests, options);
}

/** As {@link inFreshBrowsers}, in one. */
export function inFreshBrowser(
  kind: BrowserKind,
  title: string,
  tests: (stage: Stage) => void,
  options: Partial<DriveOptions> = {},
): void {
  declare(kind, title, tests, {
    open: () => openStage(kind, options),
    leave: (_hasFailed, stage) => stage?.close(),
  });
}

const BOTH: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Where a declaration has its stage from, and what becomes of it afterwards. */
interface StageSource {
  open(): Promise<OpenStage>;
  leave(hasFailed: boolean, stage: OpenStage | undefined): Promise<void> | undefined;
}

function declare(
  kind: BrowserKind,
  title: string,
  tests: (stage: Stage) => void,
  source: StageSource,
): void {
  if (!kinds.includes(kind)) return;
  describe(`${title} in ${kind}`, () => {
    let stage: OpenStage | undefined;
    let hasFailed = false;

    beforeAll(async () => {
      stage = await source.open();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') hasFailed = true;
      // Tabs left open would slow each later test.
      if (stage) await closeTabs(stage.browser);
    });
    afterAll(async () => {
      const foreign = stage?.server.foreignRequests();
      await source.leave(hasFailed || !stage, stage);
      expect(foreign, 'requests that left the browser').toEqual([]);
    });

    const ready = (): Stage => {
      if (!stage) throw new Error('Use the stage inside a test, not while declaring it.');
      return { kind, ...stage };
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
