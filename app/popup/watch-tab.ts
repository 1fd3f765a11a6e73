import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { backgroundRequestSchema } from '../../extension/messages/messages.ts';
import { throttle } from '../../page/dom/throttle.ts';

/** A report is a message and, a moment later, a change of the session storage: both within this time count as one, ms. */
const GATHER_MS = 50;

/**
 * Calls `onChange` when the content of a tab may have changed: it loads or has loaded, a page session reports, or the
 * background has stored a new frame. Changes within {@link GATHER_MS} cause one call. Until the signal aborts.
 */
export function watchTab(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const notify = throttle(GATHER_MS, onChange, signal);
  const onUpdated = (id: number, change: Browser.tabs.OnUpdatedInfo): void => {
    if (id === tabId && change.status !== undefined) notify();
  };
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender): boolean => {
    if (sender.tab?.id === tabId && v.is(backgroundRequestSchema, message)) notify();
    // The background answers.
    return false;
  };
  const onSession = (): void => {
    notify();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.session.onChanged.addListener(onSession);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
    browser.storage.session.onChanged.removeListener(onSession);
  });
}
