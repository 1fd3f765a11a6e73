import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageState } from '../../components/popup/page-state.ts';
import type { SiteView } from '../../components/popup/site-view.ts';
import { readPage } from './read-page.ts';
import { restrictedReason } from './restricted-reason.ts';
import type { PopupTab } from './tab-of-popup.ts';
import { watchTab } from './watch-tab.ts';

/**
 * What the popup's page holds, kept up to date while the popup is open.
 * `site` is undefined until the settings are read.
 */
export function usePageState(tab: PopupTab | undefined, site: SiteView | undefined): PageState {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const isOn = site?.state.state === 'on' && site.access === 'granted' && !site.pause;
  const restricted = tab ? restrictedReason(tab.url) : 'no-page';
  const tabId = tab?.id;

  useEffect(() => {
    if (!isOn || restricted !== undefined || tabId === undefined) return undefined;
    const lifetime = new AbortController();
    const refresh = async (): Promise<void> => {
      const page = await readPage(tabId);
      const isLoading =
        page.kind === 'silent' && (await browser.tabs.get(tabId)).status === 'loading';
      if (!lifetime.signal.aborted) setState(isLoading ? { kind: 'loading' } : page);
    };
    const follow = (): void => {
      // A tab that is closed under us has nothing left to show.
      refresh().catch(() => undefined);
    };
    watchTab(tabId, follow, lifetime.signal);
    follow();
    return () => {
      lifetime.abort();
    };
  }, [isOn, restricted, tabId]);

  if (restricted !== undefined) return { kind: 'restricted', reason: restricted };
  if (site?.access === 'withheld') return { kind: 'no-access' };
  if (site?.pause) return { kind: 'off', because: 'pause' };
  if (site?.state.state === 'off') return { kind: 'off', because: site.state.because };
  return state;
}
