import { followSettings } from '../sites/apply-settings.ts';
import { isTabOn } from './is-tab-on.ts';
import { injectContent } from '../sites/register-content.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { siteState } from '../sites/site-rules.ts';

/** A frame whose session has ended by the settings that it read. */
export interface EndedFrame {
  readonly tab: { readonly id: number; readonly url?: string | undefined };
  readonly frameId: number;
  /** The frame's own address. */
  readonly url: string | undefined;
}

/**
 * Starts a session again that ended by settings which hold no more. Off and on within a moment, a page may have read
 * the first and the background the second only: to the background nothing has changed then, and nobody else comes.
 */
export async function followEnded(store: SettingsStore, frame: EndedFrame): Promise<void> {
  // What holds now is carried out first, so that whatever changes from here on is seen as a change.
  await followSettings(store);
  const settings = await store.read();
  const { tab, frameId, url = '' } = frame;
  const isOn = isTabOn(settings, tab) && siteState(settings, url).state === 'on';
  if (isOn) await injectContent(tab.id, [frameId]);
}
