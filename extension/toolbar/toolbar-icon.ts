import type { Settings } from '../settings/settings-schema.ts';
import { siteState } from '../sites/site-rules.ts';

/** An icon in `public/icon`. */
export type ToolbarIcon = 'active' | 'off' | 'paused';

/** Paths of an icon's files from the extension's root, by size in pixels. */
export function iconFiles(icon: ToolbarIcon): Readonly<Record<number, string>> {
  const prefix = icon === 'active' ? '' : `${icon}-`;
  return Object.fromEntries([16, 32, 48].map(size => [size, `/icon/${prefix}${size}.png`]));
}

/** The icon of a tab that is off: `paused` if it will be on again by itself. */
export function iconOfOffTab(
  settings: Settings,
  tab: { readonly id: number; readonly url: string },
): ToolbarIcon {
  const isPaused =
    siteState(settings, tab.url).because === 'paused' || settings.pause.tabs.includes(tab.id);
  return isPaused ? 'paused' : 'off';
}
