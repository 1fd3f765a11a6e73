import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerPage, readRequest } from '../extension/messages/answer-page.ts';
import { applySettings } from '../extension/sites/apply-settings.ts';
import { applyToTab } from '../extension/sites/apply-settings.ts';
import { openWelcome } from '../extension/tabs/open-welcome.ts';
import {
  PAUSE_ALARM,
  carryPauseOver,
  resumeTab,
  setPauseAlarm,
} from '../extension/settings/pause-control.ts';
import { onCommand, runCommand } from '../extension/toolbar/commands.ts';
import { createSettingsStore } from '../extension/settings/settings-store.ts';
import { endWithdrawnSessions, watchAccess } from '../extension/sites/site-access.ts';
import { createSiteMenu, onSiteMenu } from '../extension/toolbar/commands.ts';
import { retrySync, syncSettings } from '../extension/sync/sync-settings.ts';
import { forgetTab } from '../extension/tabs/tab-frames.ts';

/** Browsers end this at any moment and start it for the next event: every listener is there from the first turn. */
export default defineBackground(() => {
  const store = createSettingsStore();
  const forever = new AbortController().signal;

  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const request = readRequest(message);
    if (!request) return false;
    answerPage(request, sender, store).then(sendResponse, () => sendResponse(undefined));
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void openWelcome(reason);
    void createSiteMenu();
    void applySettings(store, true);
    void syncSettings();
  });
  browser.runtime.onStartup.addListener(() => {
    void carryPauseOver();
    void syncSettings();
  });
  store.watch(settings => {
    void setPauseAlarm(settings.pause);
    void applySettings(store);
    void syncSettings();
  }, forever);
  browser.storage.sync.onChanged.addListener(() => void syncSettings());
  watchAccess(() => {
    void endWithdrawnSessions();
    void applySettings(store, true);
  }, forever);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PAUSE_ALARM) void applySettings(store, true);
  });
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (change.url !== undefined || change.status !== undefined) void applyToTab(store, tab);
  });
  browser.tabs.onRemoved.addListener(id => {
    void forgetTab(id);
    void resumeTab(id);
  });
  onSiteMenu((id, tab) => void runCommand(id, tab, store));
  onCommand((name, tab) => void runCommand(name, tab, store));

  void applySettings(store);
  void retrySync();
});
