import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerPage, readRequest } from '../extension/answer-page.ts';
import { registerContent, takeUpOpenTabs } from '../extension/register-content.ts';
import { createSettingsStore } from '../extension/settings.ts';
import { forgetTab } from '../extension/tab-frames.ts';

export default defineBackground(() => {
  const store = createSettingsStore();
  const follow = async (): Promise<void> => {
    const settings = await store.read();
    await registerContent(settings);
    await takeUpOpenTabs(settings);
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const request = readRequest(message);
    if (!request) return false;
    void answerPage(request, sender, store).then(sendResponse);
    return true;
  });
  browser.runtime.onInstalled.addListener(() => void follow());
  browser.runtime.onStartup.addListener(() => void follow());
  browser.tabs.onRemoved.addListener(tabId => void forgetTab(tabId));
  store.watch(() => void follow(), new AbortController().signal);
});
