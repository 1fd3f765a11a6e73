import type { Plugin } from 'vite';

/** Where Preact writes markup for `dangerouslySetInnerHTML`, as its distributed module spells it. */
const WRITES_MARKUP = /\b(\w+)\.innerHTML=(\w+)\.__html/gu;

/**
 * Makes Preact write `dangerouslySetInnerHTML` as text. Nothing of ours uses it; so no code that ships can turn
 * a string into markup, whatever it is given, and the stores' linters have nothing to warn of.
 */
export function preactWithoutHtml(): Plugin {
  return {
    name: 'context-annotator:preact-without-html',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.m?js$/u },
      handler: code => ({ code: withoutHtml(code), map: null }),
    },
  };
}

/** @throws {Error} Where Preact's code is not as known: then this has to be looked at, not passed over. */
export function withoutHtml(code: string): string {
  const safe = code.replaceAll(WRITES_MARKUP, '$1.textContent=$2.__html');
  if (safe === code || safe.includes('.innerHTML=')) {
    throw new Error(
      'Preact writes innerHTML in a way that is not known here: adapt scripts/build/preact-without-html.ts.',
    );
  }
  return safe;
}
