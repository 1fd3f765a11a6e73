import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A tab as the background meets it. */
export interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly status?: 'loading' | 'complete' | 'unloaded';
  readonly discarded?: boolean;
  /** Its page hangs: no script ever has its turn there. */
  readonly hangs?: boolean;
}

interface Script {
  readonly id: string;
  readonly matches?: readonly string[];
  readonly excludeMatches?: readonly string[];
}

/** What the background did to tabs. */
export interface FakeTabs {
  /** Tab and frame of every injection, in their order: `7/0`. */
  readonly injected: string[];
  /** What the browser has registered. */
  readonly registered: Map<string, Script>;
  /** The badge's text by tab. */
  readonly badges: Map<number, string>;
}

const nothing = async (): Promise<void> => undefined;

/** Puts tabs, and what acts on them, into this file's fake browser; strings are their keys there. */
export function putTabs(tabs: readonly FakeTab[]): FakeTabs {
  const fake: FakeTabs = { injected: [], registered: new Map(), badges: new Map() };
  const { injected, registered, badges } = fake;

  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ discarded }: { discarded?: boolean }) =>
      tabs.filter(tab => discarded === undefined || (tab.discarded ?? false) === discarded),
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
      void badges.set(tabId, text),
    setTitle: nothing,
    setIcon: nothing,
    setBadgeBackgroundColor: nothing,
  });
  Object.assign(fakeBrowser.scripting, {
    async executeScript({ target }: { target: { tabId: number; frameIds: number[] } }) {
      injected.push(`${target.tabId}/${target.frameIds.join()}`);
      if (tabs.find(({ id }) => id === target.tabId)?.hangs) await new Promise(() => undefined);
      return [];
    },
    getRegisteredContentScripts: async () => [...registered.values()],
    async registerContentScripts(scripts: readonly Script[]) {
      for (const script of scripts) registered.set(script.id, script);
    },
    async unregisterContentScripts({ ids }: { ids: readonly string[] }) {
      for (const id of ids) registered.delete(id);
    },
  });
  return fake;
}
