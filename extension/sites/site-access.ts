import { browser } from 'wxt/browser';
import { injectContent } from './register-content.ts';

/** The site access that a browser can grant: one site, or all. */
export type AccessScope = 'site' | 'all';

/**
 * Match patterns of the host access that covers a URL: all sites for a file or an unknown URL. Browsers grant access by
 * scheme and host, so the port is omitted.
 */
function originsOf(url: string | undefined, scope: AccessScope): string[] {
  const { hostname = '', protocol = '' } = (url === undefined ? undefined : URL.parse(url)) ?? {};
  return scope === 'site' && hostname !== '' ? [`${protocol}//${hostname}/*`] : ['<all_urls>'];
}

/** Whether the browser grants access to a URL. A page that {@link runOnce} runs on does not count. */
export async function hasAccess(url: string): Promise<boolean> {
  if (url.startsWith('file:')) return browser.extension.isAllowedFileSchemeAccess();
  if (!/^https?:/.test(url)) return false;
  return browser.permissions.contains({ origins: originsOf(url, 'site') });
}

/**
 * Asks for site access; resolves to false if it is declined. Call it directly in a click handler: browsers allow it only
 * there. When access is granted, the background starts the extension in open tabs.
 */
export function requestAccess(url: string | undefined, scope: AccessScope): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(url, scope) });
}

/** Whether the browser grants access to all sites. */
export function hasAllAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['<all_urls>'] });
}

/** Calls `listener` whenever site access is granted or withdrawn, until the signal aborts. */
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

/** "This page once": runs in a tab under `activeTab`, by the click on the toolbar button, until the page is left. */
export async function runOnce(tabId: number): Promise<void> {
  await injectContent(tabId, [0]);
}

/**
 * Ends the page sessions in tabs to which access was withdrawn: the browser stops new scripts there but leaves running
 * ones alone.
 */
export async function endWithdrawnSessions(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (url !== undefined && (await hasAccess(url)))) return;
      // Most tabs have no session that could receive it.
      await browser.tabs.sendMessage(id, { type: 'access-withdrawn' }).catch(() => undefined);
    }),
  );
}
