import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** Name of a user-visible string; the English locale file is the list. */
export type StringKey = keyof typeof messages;

/**
 * Gives a string in the reader's language; `substitutions` fill its placeholders in their order.
 * Entry points pass `extension/translate.ts`; the gallery and the tests pass one that reads a locale file.
 */
export type Translate = (key: StringKey, substitutions?: readonly string[]) => string;

/** The strings of the tree below. */
export const Strings = createContext<Translate>(key => key);

/** The translate function of the nearest {@link Strings} provider. */
export function useStrings(): Translate {
  return useContext(Strings);
}
