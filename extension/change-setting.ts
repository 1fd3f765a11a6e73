import type { SettingChange } from './messages.ts';
import type { Settings, StoredSettings } from './settings-schema.ts';
import { switchSite } from './switch-site.ts';

/** What a decision that a reader took on a page at `url` changes in the settings. */
export function settingsAfter(
  settings: Settings,
  change: SettingChange,
  url: string,
): Partial<StoredSettings> {
  const site = URL.parse(url)?.hostname ?? '';
  switch (change.kind) {
    case 'site-off':
      return { siteRules: [...switchSite(settings, url, 'off')] };
    case 'hide-entity':
      return { hiddenEntities: [...new Set([...settings.hiddenEntities, change.entityId])] };
    case 'verdict': {
      const { entityId, verdict } = change;
      const others = settings.siteVerdicts.filter(
        other => other.site !== site || other.entityId !== entityId,
      );
      return { siteVerdicts: [...others, { entityId, site, verdict }] };
    }
    default:
      return change satisfies never;
  }
}
