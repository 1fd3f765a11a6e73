import { browser } from 'wxt/browser';
import { isTabOn } from '../tabs/is-tab-on.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { forgetTab, noteMarkedOff, readTabNote } from '../tabs/tab-frames.ts';
import { iconFiles, iconOfOffTab, type ToolbarIcon } from './toolbar-icon.ts';
import { translate } from '../translate.ts';

/** The most that the badge spells out; its four letters hold no more. */
const MOST_SHOWN = 999;
/** Of the badge, readable on light and dark toolbars. */
const BADGE_COLOUR = '#3b4a6b';

/** Shows a tab's count of mentions on the toolbar icon; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  await show(tabId, text, translate('extensionName'), 'active');
}

/** Marks a tab where the extension is off, and takes the mark away where it no longer is. */
export async function showSwitch(
  settings: Settings,
  tab: { readonly id?: number | undefined; readonly url?: string | undefined },
): Promise<void> {
  if (tab.id === undefined) return;
  const { isMarkedOff } = await readTabNote(tab.id);
  if (isTabOn(settings, tab)) {
    if (!isMarkedOff) return;
    await forgetTab(tab.id);
    await showCount(tab.id, 0);
    return;
  }
  // A page that is none of ours gets no mark at all.
  if (tab.url === undefined || !/^(https?|file):/.test(tab.url)) return;
  await noteMarkedOff(tab.id);
  const icon = iconOfOffTab(settings, { id: tab.id, url: tab.url });
  await show(tab.id, translate('badgeOff'), translate('toolbarTitleOff'), icon);
}

async function show(tabId: number, text: string, title: string, icon: ToolbarIcon): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    action.setIcon({ tabId, path: { ...iconFiles(icon) } }),
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
  ]).catch(() => undefined); // The tab may be gone by now.
}
