import type { RestrictedReason } from '../../components/popup/page-state.ts';

/** Addresses of the stores, whose pages the browsers keep from extensions. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(?:[/?#]|$)/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(?:[/?#]|$)/,
];

/** Why no extension can read the page at an address; undefined: it can be read. */
export function restrictedReason(url: string | undefined): RestrictedReason | undefined {
  if (url === undefined || url === '') return 'no-page';
  if (/^view-source:/i.test(url)) return 'view-source';
  if (/^(?:chrome|moz|safari-web)-extension:/i.test(url)) return 'extension-page';
  if (STORES.some(store => store.test(url))) return 'extension-store';
  if (/^(?:https?|file):/i.test(url)) {
    return /^[^?#]*\.pdf(?:[?#]|$)/i.test(url) ? 'pdf' : undefined;
  }
  return 'browser-page';
}
