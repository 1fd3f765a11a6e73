import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../app/background/start-background.ts';
import { createSettingsStore } from '../extension/settings/settings-store.ts';

/** Every listener has to be added in the first task: this must not await anything. */
export default defineBackground(() => {
  startBackground(createSettingsStore(), new AbortController().signal);
});
