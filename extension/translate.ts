import { browser } from 'wxt/browser';

/**
 * A string from the locale files in the browser's language; `substitutions` fill its placeholders in order.
 * `components/strings.ts` has the type that knows the keys.
 */
export function translate(key: string, substitutions: readonly string[] = []): string {
  try {
    // WXT narrows the keys to those of a generated file; `StringKey` of the components already checks them.
    return browser.i18n.getMessage(key as '@@ui_locale', [...substitutions]);
  } catch {
    // The extension was updated or removed.
    return '';
  }
}
