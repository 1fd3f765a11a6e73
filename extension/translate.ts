import { browser } from 'wxt/browser';

/** The browser's own translation of a string of ours; see `components/strings.ts` for the typed form. */
export function translate(key: string, substitutions: readonly string[] = []): string {
  // The polyfill types getMessage with the union of known keys in WXT; ours are checked where they are used.
  const getMessage: (key: string, substitutions: string[]) => string = browser.i18n.getMessage;
  return getMessage(key, [...substitutions]);
}
