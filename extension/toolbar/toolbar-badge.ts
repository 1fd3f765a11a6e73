import { browser } from 'wxt/browser';
import { isTabOn } from '../sites/site-rules.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { forgetTab, noteMarkedOff, readTabNote } from '../tabs/tab-frames.ts';
import { iconFiles, iconOfOffTab, type ToolbarIcon } from './toolbar-icon.ts';
import { translate } from '../translate.ts';

/** Highest count that the badge shows as a number; it has room for four characters. */
const MAX_COUNT = 999;
/** Background of the badge; legible on light and dark toolbars. */
const BADGE_COLOR = '#3b4a6b';

/** Shows the number of mentions in a tab on the toolbar button; no badge for 0. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MAX_COUNT ? `${MAX_COUNT}+` : String(count);
  await show(tabId, text, translate('extensionName'), 'active');
}

/** Shows "off" on the toolbar button of a tab where the extension is off, and removes it where it is on again. */
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
  // Pages on which the extension never runs get no badge.
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
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
  ]).catch(() => undefined); // The tab may have been closed.
}
