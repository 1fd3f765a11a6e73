import { browser } from 'wxt/browser';
import { ask } from '../messages/ask-page.ts';
import type { RestrictedReason } from '../sites/restricted-page.ts';
import { reasonOfRefusal, restrictedReason } from '../sites/restricted-page.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { hasAccess, hasAllAccess } from '../sites/site-access.ts';
import type { SiteState } from '../sites/site-rules.ts';
import { siteState } from '../sites/site-rules.ts';

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
  // Browsers tell the address of a page that we may enter, and of the one where our button was pressed.
  if (url === undefined || url === '') {
    if (!(await hasAllAccess())) return { kind: 'no-access' };
    const refused = await lookInto(id);
    // No site stands there that could be guarded.
    return {
      kind: 'restricted',
      reason: refused === 'refused' ? 'browser-page' : (refused ?? 'no-page'),
    };
  }
  const reason = restrictedReason(url);
  if (reason !== undefined && reason !== 'pdf') return { kind: 'restricted', reason };
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
  const refused = reason ?? (await lookInto(id));
  const isClosed = refused !== undefined && refused !== 'view-source';
  return isClosed ? { kind: 'restricted', reason: refused } : { kind: 'waiting', site };
}

async function isAnswering(tabId: number): Promise<boolean> {
  const reply = await ask(tabId, 0, { type: 'list' });
  return reply !== undefined && reply !== null;
}

/** A look that takes longer goes on without an answer, in milliseconds: a page may hang. */
const LOOK_MS = 500;

/**
 * Looks at the document itself, and at how the browser refuses that: a PDF may have any address, an error page keeps
 * that of the page, and browsers keep the addresses of their own pages from us. Chromium accepts a script for a
 * page's source, and never runs it.
 */
async function lookInto(tabId: number): Promise<RestrictedReason | undefined> {
  const look = browser.scripting
    .executeScript({
      target: { tabId },
      func: () => document.contentType,
      injectImmediately: true,
    })
    .then(
      ([top]): RestrictedReason | undefined =>
        top?.result === 'application/pdf' ? 'pdf' : undefined,
      (error: unknown) => reasonOfRefusal(String(error)),
    );
  const tooLong = new Promise<RestrictedReason>(resolve => {
    setTimeout(resolve, LOOK_MS, 'view-source');
  });
  return Promise.race([look, tooLong]);
}
