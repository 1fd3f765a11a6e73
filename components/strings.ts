import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** Key of a user-visible string in the English locale file. */
export type StringKey = keyof typeof messages;

/**
 * Returns a string in the browser's language; `substitutions` fill its placeholders in order.
 * The app passes `extension/translate.ts`; gallery and tests pass one that reads a locale file.
 */
export type Translate = (key: StringKey, substitutions?: readonly string[]) => string;

/** Provides the translate function to the components below. */
export const Strings = createContext<Translate>(key => key);

/** The translate function of the nearest {@link Strings} provider. */
export function useStrings(): Translate {
  return useContext(Strings);
}
