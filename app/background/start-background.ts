import { browser } from 'wxt/browser';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import { answerPage, readRequest } from '../../extension/messages/answer-page.ts';
import {
  PAUSE_ALARM,
  carryPauseOver,
  resumeTab,
  setPauseAlarm,
} from '../../extension/settings/pause-control.ts';
import { applySettings, applyToTab } from '../../extension/sites/apply-settings.ts';
import { endWithdrawnSessions, watchAccess } from '../../extension/sites/site-access.ts';
import { retrySync, syncSettings } from '../../extension/sync/sync-settings.ts';
import { openWelcome } from '../../extension/tabs/open-welcome.ts';
import { forgetTab } from '../../extension/tabs/tab-frames.ts';
import {
  createSiteMenu,
  onCommand,
  onSiteMenu,
  runCommand,
} from '../../extension/toolbar/commands.ts';

/**
 * Starts the background: what happens at each event. Browsers end the background at any time and start it again for
 * the next event, so every listener is added synchronously, in the first task.
 */
export function startBackground(store: SettingsStore, signal: AbortSignal): void {
  listenForLifecycle(store);
  listenForSettings(store, signal);
  listenForTabs(store);
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const request = readRequest(message);
    if (!request) return false;
    answerPage(request, sender, store).then(sendResponse, () => sendResponse(undefined));
    return true;
  });
  onSiteMenu((id, tab) => void runCommand(id, tab, store));
  onCommand((name, tab) => void runCommand(name, tab, store));

  void applySettings(store);
  void retrySync();
}

/** The extension is installed or updated, or the browser starts. */
function listenForLifecycle(store: SettingsStore): void {
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
}

/** Settings change here or on another computer, a pause ends, or site access is granted or withdrawn. */
function listenForSettings(store: SettingsStore, signal: AbortSignal): void {
  store.watch(settings => {
    void setPauseAlarm(settings.pause);
    void applySettings(store);
    void syncSettings();
  }, signal);
  browser.storage.sync.onChanged.addListener(() => void syncSettings());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PAUSE_ALARM) void applySettings(store, true);
  });
  watchAccess(() => {
    void endWithdrawnSessions();
    void applySettings(store, true);
  }, signal);
}

function listenForTabs(store: SettingsStore): void {
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (change.url !== undefined || change.status !== undefined) void applyToTab(store, tab);
  });
  browser.tabs.onRemoved.addListener(id => {
    void forgetTab(id);
    void resumeTab(id);
  });
}
