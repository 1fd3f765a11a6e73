import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageState } from '../../components/popup/page-state.ts';
import { dropOvertaken } from '../../extension/settings/drop-overtaken.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { watchAccess } from '../../extension/sites/site-access.ts';
import { throttle } from '../../page/dom/throttle.ts';
import { readPage } from './read-page.ts';
import { watchTab } from './watch-tab.ts';

/** The page that the popup's tab shows. */
export interface PopupPage {
  /** undefined where the browser hides it. */
  readonly url: string | undefined;
  readonly state: PageState;
}

/** Interval at which a page that loads is read again, ms: Chromium does not always tell when a PDF has loaded. */
const LOADING_MS = 500;

const noPage: PopupPage = { url: undefined, state: { kind: 'restricted', reason: 'no-page' } };

/** The page of a tab, kept up to date while the popup is open. `settings` is undefined until they have been read. */
export function usePage(tabId: number | undefined, settings: Settings | undefined): PopupPage {
  const [page, setPage] = useState<PopupPage>({ url: undefined, state: { kind: 'loading' } });

  useEffect(() => {
    if (tabId === undefined || !settings) return undefined;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const refresh = dropOvertaken(
      async (): Promise<PopupPage> => {
        const { url, status } = await browser.tabs.get(tabId);
        return { url, state: await readPage(settings, { id: tabId, url, status }) };
      },
      read => {
        if (signal.aborted) return;
        setPage(read);
        if (read.state.kind === 'loading') followLater();
      },
    );
    const follow = (): void => {
      // The tab was closed: there is nothing to show.
      refresh().catch(() => undefined);
    };
    const followLater = throttle(LOADING_MS, follow, signal);
    watchTab(tabId, follow, signal);
    watchAccess(follow, signal);
    follow();
    return () => {
      lifetime.abort();
    };
  }, [tabId, settings]);

  return tabId === undefined ? noPage : page;
}
