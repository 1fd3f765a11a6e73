import { resolve } from 'node:path';
import type { BrowserKind, DriveOptions, DrivenBrowser } from '../drive/driven-browser.ts';
import { startFixtureServer, type FixtureServer } from '../drive/fixture-server.ts';
import { openBrowser } from '../drive/open-browser.ts';
import { rememberExtension, type RememberedExtension } from './remember-extension.ts';

/** A browser with the built extension, and all the world that it can reach. */
export interface OpenStage {
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
  close(): Promise<void>;
}

/** Opens a browser for one declaration alone; the caller closes it. */
export async function openStage(
  kind: BrowserKind,
  options: Partial<DriveOptions>,
): Promise<OpenStage> {
  const server = await startFixtureServer(resolve(import.meta.dirname, '../fixtures'));
  const browser = await openBrowser(kind, { server, ...options });
  process.once('disconnect', endOrphan);
  return {
    browser,
    server,
    async close() {
      process.off('disconnect', endOrphan);
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Ends this process when Vitest's own, which started it, is gone without a word, as after `kill`; Puppeteer then ends
 * the browsers. Left alone it would live on with them.
 */
function endOrphan(): never {
  process.exit(1);
}

interface SharedStage extends OpenStage {
  readonly fresh: RememberedExtension;
}

/**
 * What is kept while Vitest goes from file to file, by browser. Vitest evaluates our modules anew for each file, so a
 * variable of this module would not last. The browser ends with the process: Puppeteer sees to it.
 */
const kept = globalThis as unknown as { [key: symbol]: Promise<SharedStage> | undefined };
const keyOf = (kind: BrowserKind): symbol => Symbol.for(`context-annotator:shared-${kind}`);

/**
 * The browser that the files of a run share. It comes as after installation: one empty tab, storage and registered
 * scripts as they were then, a server that has made no pages and has no requests on record.
 */
export async function borrowSharedStage(kind: BrowserKind): Promise<OpenStage> {
  const key = keyOf(kind);
  const stage = await (kept[key] ??= openShared(kind));
  await closeTabs(stage.browser);
  await stage.fresh.restore();
  stage.server.forgetPages();
  stage.server.forgetRequests();
  return stage;
}

/** Closes the shared browser: the next file gets a new one. After a test has failed, nobody knows what state it is in. */
export async function dropSharedStage(kind: BrowserKind): Promise<void> {
  const key = keyOf(kind);
  const stage = await kept[key];
  kept[key] = undefined;
  await stage?.close();
}

/** Closes all tabs but the first, whose end would be the browser's. */
export async function closeTabs({ puppeteer }: DrivenBrowser): Promise<void> {
  const [, ...tabs] = await puppeteer.pages();
  for (const tab of tabs) await tab.close().catch(() => undefined);
}

async function openShared(kind: BrowserKind): Promise<SharedStage> {
  const stage = await openStage(kind, {});
  return { ...stage, fresh: await rememberExtension(stage.browser) };
}
