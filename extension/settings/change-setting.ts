import type { SettingChange } from '../messages/messages.ts';
import type { Settings, SiteVerdict, StoredSettings } from './settings-schema.ts';
import { switchSite } from '../sites/switch-site.ts';

/** The settings that change when somebody makes a choice on a card on the page at `url`. */
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
      return { siteVerdicts: [...withVerdict(settings.siteVerdicts, { entityId, site, verdict })] };
    }
    default:
      return change satisfies never;
  }
}

/** The verdicts with one more, which replaces an earlier one about the same entity and site. */
export function withVerdict(
  verdicts: readonly SiteVerdict[],
  added: SiteVerdict,
): readonly SiteVerdict[] {
  return [...withoutVerdict(verdicts, added), added];
}

/** The verdicts without the one about an entity and a site. */
export function withoutVerdict(
  verdicts: readonly SiteVerdict[],
  { site, entityId }: Pick<SiteVerdict, 'site' | 'entityId'>,
): readonly SiteVerdict[] {
  return verdicts.filter(other => other.site !== site || other.entityId !== entityId);
}
