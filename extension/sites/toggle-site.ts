import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { siteState } from './site-rules.ts';
import { switchSite } from './switch-site.ts';

/** What the shortcut and the context menu do: the site of a tab the other way round. */
export async function toggleSite(store: SettingsStore, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  await store.update(settings => ({ siteRules: [...rulesAfterToggle(settings, url)] }));
}

/** The rules after a toggle; what else keeps the extension off (its main switch, a pause) stays as it is. */
function rulesAfterToggle(settings: Settings, url: string): Settings['siteRules'] {
  const ruled = { ...settings, enabled: true, pause: { tabs: [] } };
  const wanted = siteState(ruled, url).state === 'on' ? 'off' : 'on';
  return switchSite(settings, url, wanted);
}
