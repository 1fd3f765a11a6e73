import { type CDPSession, TargetType } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { until } from './until.ts';

/** Ends the extension's service worker; resolves when it has stopped, also where it had before. Chromium only. */
export async function stopExtensionWorker({ puppeteer }: DrivenBrowser): Promise<void> {
  const [page] = await puppeteer.pages();
  if (!page) throw new Error('The browser shows no page.');
  // Closing the worker's target would not tell: where an event starts the worker again at once, the target is kept.
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/**
 * Runs `work` once in the extension's service worker; one that is just starting is waited for until it listens to
 * events. `work` travels as source: it may use its arguments and nothing else, and those are JSON. Chromium only.
 */
export async function inExtensionWorker<Args extends readonly unknown[]>(
  browser: DrivenBrowser,
  work: (...args: Args) => unknown,
  ...args: Args
): Promise<void> {
  const session = await until('the extension’s service worker to listen', () =>
    attachToWorker(browser),
  );
  try {
    await evaluate(session, `(${work.toString()})(...${JSON.stringify(args)})`);
  } finally {
    await session.detach();
  }
}

/** A session of its own: Puppeteer's own ends with the worker, and is not renewed where that starts again. */
async function attachToWorker(browser: DrivenBrowser): Promise<CDPSession | undefined> {
  const ours = browser.extensionUrl('');
  const session = await browser.puppeteer
    .targets()
    .find(target => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(ours))
    ?.createCDPSession();
  if (!session) return undefined;
  if ((await evaluate(session, 'chrome.runtime.onMessage.hasListeners()')) === true) return session;
  await session.detach();
  return undefined;
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
  return result.value;
}
