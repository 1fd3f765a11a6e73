import type { Settings } from '../settings/settings-schema.ts';
import { siteState } from '../sites/site-rules.ts';

/** Which of the icons in `public/icon` the toolbar shows. */
export type ToolbarIcon = 'active' | 'off' | 'paused';

/** The files of an icon by their size in pixels, from the extension's root. */
export function iconFiles(icon: ToolbarIcon): Readonly<Record<number, string>> {
  const prefix = icon === 'active' ? '' : `${icon}-`;
  return Object.fromEntries([16, 32, 48].map(size => [size, `/icon/${prefix}${size}.png`]));
}

/** The icon of a tab that is off: a pause comes back by itself, the rest does not. */
export function iconOfOffTab(
  settings: Settings,
  tab: { readonly id: number; readonly url: string },
): ToolbarIcon {
  const isPaused =
    siteState(settings, tab.url).because === 'paused' || settings.pause.tabs.includes(tab.id);
  return isPaused ? 'paused' : 'off';
}
