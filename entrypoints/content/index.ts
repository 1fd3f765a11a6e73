import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendEnded } from '../../extension/ask-background.ts';
import { createPageSwitch } from '../../extension/page-switch.ts';
import { createSettingsStore } from '../../extension/settings.ts';
import { claimPage } from './living-session.ts';
import { startPageSession, type PageSession } from './page-session.ts';

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
    const pageSwitch = createPageSwitch(
      { store: createSettingsStore(), url: addressOfFrame, isTopFrame: window === window.top },
      state => {
        if (!state.isOn) {
          claim.abort();
          void sendEnded();
        } else if (session) session.update(state.settings);
        else session = startPageSession(state.settings, signal);
      },
      signal,
    );
    // A page may change its address by itself, and comes back from the browser's cache as it was.
    window.navigation?.addEventListener('navigatesuccess', () => pageSwitch.check(), { signal });
    window.addEventListener('pageshow', event => event.persisted && pageSwitch.check(), { signal });
  },
});

/** A frame without an address of its own (about:srcdoc) is part of the page around it. */
function addressOfFrame(): string {
  return location.protocol === 'about:' ? `${self.origin}/` : location.href;
}
