import { browser } from 'wxt/browser';
import { injectContent } from './register-content.ts';

/** What the browser's own site access can be asked for: one site, or all. */
export type AccessScope = 'site' | 'all';

/**
 * Match patterns of the host access that covers a URL. For a file, or an unknown URL, all sites stand.
 * Browsers grant by scheme and host, so a port is left out.
 */
function originsOf(url: string | undefined, scope: AccessScope): string[] {
  const { hostname = '', protocol = '' } = (url === undefined ? undefined : URL.parse(url)) ?? {};
  return scope === 'site' && hostname !== '' ? [`${protocol}//${hostname}/*`] : ['<all_urls>'];
}

/** Whether the browser lets us into the page at a URL. A page opened once by {@link runOnce} counts not. */
export async function hasAccess(url: string): Promise<boolean> {
  if (url.startsWith('file:')) return browser.extension.isAllowedFileSchemeAccess();
  if (!/^https?:/.test(url)) return false;
  return browser.permissions.contains({ origins: originsOf(url, 'site') });
}

/**
 * Asks the person for site access; false where they decline. Call it straight from a click: browsers allow it only
 * there. Open tabs are taken up by the background when the grant comes.
 */
export function requestAccess(url: string | undefined, scope: AccessScope): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(url, scope) });
}

/** Whether the browser lets us into all sites. */
export function hasAllAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['<all_urls>'] });
}

/** Calls back whenever site access was granted or taken away, until the signal aborts. */
export function watchAccess(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  if (signal.aborted) return;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}

/** "This page once": runs in a tab without any grant, by the click on our button (`activeTab`), until it is left. */
export async function runOnce(tabId: number): Promise<void> {
  await injectContent(tabId, [0]);
}

/**
 * Ends the page sessions in tabs that the browser no longer lets us into: it keeps scripts from starting there, but
 * leaves those that run.
 */
export async function endWithdrawnSessions(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (url !== undefined && (await hasAccess(url)))) return;
      // Most tabs have no session to hear it.
      await browser.tabs.sendMessage(id, { type: 'access-withdrawn' }).catch(() => undefined);
    }),
  );
}
