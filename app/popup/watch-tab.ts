import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { backgroundRequestSchema } from '../../extension/messages/messages.ts';

/**
 * Calls back whenever a tab may hold something new: it loads or has loaded, a page session reports,
 * or the background has noted a frame. Until the signal aborts.
 */
export function watchTab(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const onUpdated = (id: number, change: Browser.tabs.OnUpdatedInfo): void => {
    if (id === tabId && change.status !== undefined) onChange();
  };
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender): boolean => {
    if (sender.tab?.id === tabId && v.is(backgroundRequestSchema, message)) onChange();
    // The background answers, not we.
    return false;
  };
  const onSession = (): void => {
    onChange();
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
