import { browser } from 'wxt/browser';

/**
 * A string of ours in the browser's language; `substitutions` fill its placeholders in their order.
 * `components/strings.ts` holds the form that knows the keys.
 */
export function translate(key: string, substitutions: readonly string[] = []): string {
  try {
    // WXT narrows the keys to those of a generated file; the components' StringKey checks them already.
    return browser.i18n.getMessage(key as '@@ui_locale', [...substitutions]);
  } catch {
    // The extension was updated or removed; what is left on the page says nothing until it goes.
    return '';
  }
}
