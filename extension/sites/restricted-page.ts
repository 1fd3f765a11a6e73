/** Why the browser keeps every extension from a page. */
export type RestrictedReason =
  /** Settings, new tab, about: pages. */
  | 'browser-page'
  | 'extension-page'
  | 'extension-store'
  | 'pdf'
  | 'view-source'
  /** A file, and the person has not allowed us files. */
  | 'local-file'
  /** `data:`, `blob:` and the like. */
  | 'address'
  /** The organisation keeps extensions from this site. */
  | 'organisation'
  /** An error page of the browser stands where the page should be. */
  | 'error-page'
  /** The browser refuses without a reason: Firefox its PDF viewer, its error pages and the sites that it guards. */
  | 'refused'
  /** The browser does not tell which page this is. */
  | 'no-page';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(?:[/?#]|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(?:[/?#]|$)/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/** Why no extension can read the page at an address, as far as the address tells; `undefined`: it can. */
export function restrictedReason(url: string | undefined): RestrictedReason | undefined {
  if (url === undefined || url === '') return 'no-page';
  if (/^view-source:/i.test(url)) return 'view-source';
  if (/^[a-z]+(-[a-z]+)*-extension:/i.test(url)) return 'extension-page';
  if (STORES.some(store => store.test(url))) return 'extension-store';
  if (/^(data|blob|javascript|filesystem|ftp):/i.test(url)) return 'address';
  if (!/^(https?|file):/i.test(url)) return 'browser-page';
  return /^[^?#]*\.pdf(?:[?#]|$)/i.test(url) ? 'pdf' : undefined;
}

/** What a refused injection says about the page, from the browser's own words; `undefined`: nothing known. */
export function reasonOfRefusal(message: string): RestrictedReason | undefined {
  if (/error page/i.test(message)) return 'error-page';
  if (/policy/i.test(message)) return 'organisation';
  if (/gallery|webstore/i.test(message)) return 'extension-store';
  if (/chrome:\/\/|edge:\/\/|about:/i.test(message)) return 'browser-page';
  if (/missing host permission/i.test(message)) return 'refused';
  return undefined;
}
