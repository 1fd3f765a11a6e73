/** Why no extension can run on a page. */
export type RestrictedReason =
  /** Settings, new tab, about: pages. */
  | 'browser-page'
  | 'extension-page'
  | 'extension-store'
  | 'pdf'
  | 'view-source'
  /** A file, and access to files has not been allowed. */
  | 'local-file'
  /** `data:`, `blob:` and the like. */
  | 'address'
  /** An organization blocks extensions on this site. */
  | 'organization'
  /** The browser shows an error page instead of the page. */
  | 'error-page'
  /** The browser gives no reason: Firefox for its PDF viewer, its error pages and the sites that it protects. */
  | 'refused'
  /** The browser does not say which page this is. */
  | 'no-page';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(?:[/?#]|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(?:[/?#]|$)/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/** Why no extension can run at an address, as far as the address shows; undefined if extensions can. */
export function restrictedReason(url: string | undefined): RestrictedReason | undefined {
  if (url === undefined || url === '') return 'no-page';
  if (/^view-source:/i.test(url)) return 'view-source';
  if (/^[a-z]+(-[a-z]+)*-extension:/i.test(url)) return 'extension-page';
  if (STORES.some(store => store.test(url))) return 'extension-store';
  if (/^(data|blob|javascript|filesystem|ftp):/i.test(url)) return 'address';
  if (!/^(https?|file):/i.test(url)) return 'browser-page';
  return /^[^?#]*\.pdf(?:[?#]|$)/i.test(url) ? 'pdf' : undefined;
}

/** The reason in the browser's error message for a refused injection; undefined if it gives none. */
export function reasonOfRefusal(message: string): RestrictedReason | undefined {
  if (/error page/i.test(message)) return 'error-page';
  if (/policy/i.test(message)) return 'organization';
  if (/gallery|webstore/i.test(message)) return 'extension-store';
  if (/chrome:\/\/|edge:\/\/|about:/i.test(message)) return 'browser-page';
  if (/missing host permission/i.test(message)) return 'refused';
  return undefined;
}
