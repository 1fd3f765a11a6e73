import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { sendEnded } from '../../extension/messages/ask-background.ts';
import { createPageSwitch, effectiveUrl } from '../../extension/sites/page-switch.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { createSettingsStore } from '../../extension/settings/settings-store.ts';
import { whenWorthReading } from '../../page/watch/frames.ts';
import { claimPage } from './claim-page.ts';
import { startPageSession, type PageSession } from './page-session.ts';

/** Starts a session on this page when it is switched on, and ends it when it is switched off. */
export function startContent(context: ContentScriptContext): void {
  // Chromium's PDF viewer is a page without any text that a script could read.
  if (document.contentType === 'application/pdf') return;
  const claim = claimPage(context);
  if (!claim) return;
  const { signal } = claim;
  const apply = createSessionRunner(signal);
  const pageSwitch = createPageSwitch(
    { store: createSettingsStore(), url: effectiveUrl, isTopFrame: window === window.top },
    state => {
      if (state.isOn) return apply(state.settings);
      claim.abort();
      void sendEnded();
    },
    signal,
  );
  // The page may change its own address, or come back unchanged from the back/forward cache.
  window.navigation?.addEventListener('navigatesuccess', () => pageSwitch.check(), { signal });
  window.addEventListener('pageshow', event => event.persisted && pageSwitch.check(), { signal });
}

/** A function that starts the session with the first settings it gets, and updates it with all later ones. */
function createSessionRunner(signal: AbortSignal): (settings: Settings) => void {
  let latest: Settings | undefined;
  let session: PageSession | undefined;
  const start = (): void => {
    if (latest) session = startPageSession(latest, signal);
  };
  return settings => {
    const isFirst = !latest;
    latest = settings;
    session?.update(settings);
    // Chromium gives no sizes of frames: all frames of a tab get the script, and small ones wait here.
    if (isFirst) whenWorthReading(start, signal);
  };
}
