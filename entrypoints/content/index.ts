import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendEnded } from '../../extension/messages/ask-background.ts';
import { effectiveUrl } from '../../extension/sites/page-switch.ts';
import { createPageSwitch } from '../../extension/sites/page-switch.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { createSettingsStore } from '../../extension/settings/settings-store.ts';
import { whenWorthReading } from '../../page/watch/frame-size.ts';
import { claimPage } from '../../app/content/claim-page.ts';
import { startPageSession, type PageSession } from '../../app/content/page-session.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(context) {
    // Chromium's viewer is a page with nothing in it that we could read.
    if (document.contentType === 'application/pdf') return;
    const claim = claimPage(context);
    if (!claim) return;
    const { signal } = claim;
    let session: PageSession | undefined;
    let settings: Settings | undefined;
    const start = (): void => {
      if (settings) session = startPageSession(settings, signal);
    };
    const pageSwitch = createPageSwitch(
      { store: createSettingsStore(), url: effectiveUrl, isTopFrame: window === window.top },
      state => {
        if (!state.isOn) {
          claim.abort();
          void sendEnded();
          return;
        }
        const isFirst = settings === undefined;
        ({ settings } = state);
        session?.update(settings);
        // Chromium does not say which frame is which: all of a tab get the script, and small ones wait here.
        if (isFirst) whenWorthReading(start, signal);
      },
      signal,
    );
    // A page may change its address by itself, and comes back from the browser's cache as it was.
    window.navigation?.addEventListener('navigatesuccess', () => pageSwitch.check(), { signal });
    window.addEventListener('pageshow', event => event.persisted && pageSwitch.check(), { signal });
  },
});
