import { browser } from 'wxt/browser';
import { ask } from './ask-page.ts';
import type { RestrictedReason } from './restricted-page.ts';
import { reasonOfRefusal, restrictedReason } from './restricted-page.ts';
import type { Settings } from './settings-schema.ts';
import { hasAccess, hasAllAccess } from './site-access.ts';
import type { SiteState } from './site-rules.ts';
import { siteState } from './site-rules.ts';

/** How the extension stands in a tab, for the popup. */
export type TabState =
  /** A page session runs. */
  | { readonly kind: 'on'; readonly site: SiteState }
  /** A switch, a rule or a rest says no; `site` says which. */
  | { readonly kind: 'off'; readonly site: SiteState }
  /** Only this tab rests. */
  | { readonly kind: 'tab-paused' }
  /** No extension may run here. */
  | { readonly kind: 'restricted'; readonly reason: RestrictedReason }
  /** The browser withholds access: offer `requestAccess` and `runOnce`. `site` is missing where not even the address is known. */
  | { readonly kind: 'no-access'; readonly site?: SiteState }
  /** Switched on, and the page has not loaded so far or nobody answers yet. */
  | { readonly kind: 'waiting'; readonly site: SiteState };

/** The parts of a tab that matter here. */
export interface DescribedTab {
  readonly id: number;
  /** Absent where the browser keeps it from us. */
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/** How the extension stands in a tab. */
export async function describeTab(settings: Settings, tab: DescribedTab): Promise<TabState> {
  const { id, url } = tab;
  const reason = restrictedReason(url);
  // Browsers tell the address of a page that we may enter, and of the one where our button was pressed.
  if (url === undefined && !(await hasAllAccess())) return { kind: 'no-access' };
  if (url === undefined || (reason !== undefined && reason !== 'pdf')) {
    return { kind: 'restricted', reason: reason ?? 'no-page' };
  }
  const site = siteState(settings, url);
  if (site.state === 'off') return { kind: 'off', site };
  if (settings.pause.tabs.includes(id)) return { kind: 'tab-paused' };
  if (await isAnswering(id)) return { kind: 'on', site };
  if (!(await hasAccess(url))) {
    return url.startsWith('file:')
      ? { kind: 'restricted', reason: 'local-file' }
      : { kind: 'no-access', site };
  }
  if (tab.status === 'loading') return { kind: 'waiting', site };
  const refused = reason ?? (await refusalOf(id));
  return refused ? { kind: 'restricted', reason: refused } : { kind: 'waiting', site };
}

async function isAnswering(tabId: number): Promise<boolean> {
  const reply = await ask(tabId, 0, { type: 'list' });
  return reply !== undefined && reply !== null;
}

/** Looks at the document itself: a PDF may have any address, and an error page keeps that of the page. */
async function refusalOf(tabId: number): Promise<RestrictedReason | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return top?.result === 'application/pdf' ? 'pdf' : undefined;
  } catch (error) {
    return reasonOfRefusal(String(error));
  }
}
