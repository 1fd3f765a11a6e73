import type { Page } from 'puppeteer-core';
import { until } from '../drive/until.ts';

/** The parts of the extension API that tests use from a page of the extension. */
export interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    get(id: number): Promise<{ readonly status?: string }>;
    create(tab: object): Promise<{ readonly id: number }>;
    discard(id: number): Promise<unknown>;
  };
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly runtime: { reload(): void };
  readonly permissions: {
    contains(what: object): Promise<boolean>;
    remove(what: object): Promise<boolean>;
  };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { frameId: number; result: unknown }[]>;
    getRegisteredContentScripts(): Promise<
      readonly { readonly matches?: string[]; readonly excludeMatches?: string[] }[]
    >;
  };
  readonly storage: Readonly<
    Record<
      'local' | 'session' | 'sync' | 'managed',
      {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        remove(key: string): Promise<void>;
        clear(): Promise<void>;
      }
    >
  >;
}

/**
 * Runs `work` with the extension API in a page of the extension. It travels as source: it may use its arguments and
 * nothing else, and both it and what it gives are JSON.
 */
export function inExtension<Args extends readonly unknown[], Result>(
  extensionPage: Page,
  work: (api: ExtensionApi, ...args: Args) => Promise<Result>,
  ...args: Args
): Promise<Result> {
  const source = `(${work.toString()})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`;
  return extensionPage.evaluate(source) as Promise<Result>;
}

/** Stores settings as the extension's own pages do: `{siteRules: [...]}`. */
export function storeSettings(extensionPage: Page, settings: object): Promise<void> {
  const items = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [`setting:${key}`, { version: 1, value }]),
  );
  return inExtension(extensionPage, (api, toStore) => api.storage.local.set(toStore), items);
}

/** Stores the reader's site rules, and waits until the background has carried them out. */
export async function carryOutRules(
  extensionPage: Page,
  siteRules: readonly { readonly pattern: string; readonly state: string }[],
): Promise<void> {
  await storeSettings(extensionPage, { siteRules });
  await untilCarriedOut(extensionPage, siteRules);
}

/**
 * Waits until the background has brought registrations, open tabs and the toolbar in line with switches of which
 * `part` is one: rules, or what an organisation says.
 */
export async function untilCarriedOut(extensionPage: Page, part: unknown): Promise<void> {
  const json = JSON.stringify(part);
  await until(`${json} to be carried out`, () =>
    inExtension(
      extensionPage,
      async (api, sought) => {
        const { applied } = await api.storage.session.get(null);
        return typeof applied === 'string' && applied.includes(sought);
      },
      json,
    ),
  );
}

/**
 * In which frames of the tab at `url` our content script has ever run, ended or not: it leaves its claim in the
 * extension's own world of the frame, which this looks into.
 */
export async function framesWithOurScript(extensionPage: Page, url: string): Promise<string[]> {
  return inExtension(
    extensionPage,
    async (api, address) => {
      const tab = (await api.tabs.query({})).find(candidate => candidate.url === address);
      if (!tab) throw new Error(`No tab at ${address}`);
      const frames = await api.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        func: () =>
          Symbol.for('context-annotator') in globalThis ? document.location.href : undefined,
      });
      return frames.map(({ result }) => result).filter(result => typeof result === 'string');
    },
    url,
  );
}

/** Waits until the badge of the tab at `url` says `text`. */
export async function untilBadge(extensionPage: Page, url: string, text: string): Promise<void> {
  await until(`the badge of ${url} to say "${text}"`, async () => {
    const shown = await inExtension(
      extensionPage,
      async (api, address) => {
        const tab = (await api.tabs.query({})).find(candidate => candidate.url === address);
        return tab && api.action.getBadgeText({ tabId: tab.id });
      },
      url,
    );
    return shown === text;
  });
}
