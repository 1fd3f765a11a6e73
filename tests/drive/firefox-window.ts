import type { Page } from 'puppeteer-core';
import { bidiOf } from './firefox-bidi.ts';

/**
 * Runs `work` in Firefox's own window, with the rights of the browser itself. It travels as source: it may use its
 * arguments and nothing else; arguments and what it gives are JSON.
 */
export async function inFirefoxWindow<Args extends readonly unknown[], Result>(
  page: Page,
  work: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const bidi = bidiOf(page);
  const { result } = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    readonly result: { readonly contexts: readonly { context: string; url: string }[] };
  };
  const window = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window.');
  const answer = (await bidi.send('script.evaluate', {
    target: { context: window.context },
    awaitPromise: true,
    expression: `(async () => JSON.stringify(await (${work.toString()})(...${JSON.stringify(args)})))()`,
  })) as {
    readonly result: {
      readonly result?: { readonly value?: string };
      readonly exceptionDetails?: { readonly text: string };
    };
  };
  const { exceptionDetails, result: given } = answer.result;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return (given?.value === undefined ? undefined : JSON.parse(given.value)) as Awaited<Result>;
}
