import { browser } from 'wxt/browser';
import { reasonOfRefusal, type RestrictedReason } from '../sites/restricted-page.ts';

/** Time limit for an inspection, ms: a page that hangs never answers, and a viewer of PDFs may take a second on a slow machine. */
const LIMIT_MS = 2000;

/**
 * Why no extension can run on the document in a tab; undefined if one can. Inspects the document itself, and how the
 * browser refuses that: a PDF may have any address, an error page keeps the address of the page, and browsers hide the
 * addresses of their own pages. Chromium accepts a script for the source view of a page and never runs it.
 */
export async function inspectDocument(tabId: number): Promise<RestrictedReason | undefined> {
  const inspection = browser.scripting
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
  const limit = new Promise<RestrictedReason>(resolve => {
    setTimeout(resolve, LIMIT_MS, 'view-source');
  });
  return Promise.race([inspection, limit]);
}
