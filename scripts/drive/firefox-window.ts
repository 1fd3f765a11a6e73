import type { Page } from 'puppeteer-core';
import { bidiOf } from './firefox-bidi.ts';

/**
 * Runs `work` in Firefox's own window, with the rights of the browser itself. It travels as source: it may use its
 * arguments and nothing else; arguments are JSON, and nothing comes back.
 */
export async function inFirefoxWindow<Args extends readonly unknown[]>(
  page: Page,
  work: (...args: Args) => void | Promise<void>,
  ...args: Args
): Promise<void> {
  const bidi = bidiOf(page);
  const { result } = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    readonly result: { readonly contexts: readonly { context: string; url: string }[] };
  };
  const window = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window.');
  const answer = (await bidi.send('script.evaluate', {
    target: { context: window.context },
    awaitPromise: true,
    expression: `(${work.toString()})(...${JSON.stringify(args)})`,
  })) as { readonly result: { readonly exceptionDetails?: { readonly text: string } } };
  if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
}
