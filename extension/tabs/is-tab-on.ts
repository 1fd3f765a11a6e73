import type { Settings } from '../settings/settings-schema.ts';
import { siteState } from '../sites/site-rules.ts';

/** Whether the extension runs in a tab: its address is on, and the tab itself does not rest. Off where the address is unknown. */
export function isTabOn(
  settings: Settings,
  tab: { readonly id?: number | undefined; readonly url?: string | undefined },
): boolean {
  if (tab.id === undefined || tab.url === undefined) return false;
  return siteState(settings, tab.url).state === 'on' && !settings.pause.tabs.includes(tab.id);
}
