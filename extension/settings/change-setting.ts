import type { SettingChange } from '../messages/messages.ts';
import type { Settings, SiteVerdict, StoredSettings } from './settings-schema.ts';
import { switchSite } from '../sites/switch-site.ts';

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
      return { siteVerdicts: [...withVerdict(settings.siteVerdicts, { entityId, site, verdict })] };
    }
    default:
      return change satisfies never;
  }
}

/** The verdicts with one more, in place of what was said before on the same entity and site. */
export function withVerdict(
  verdicts: readonly SiteVerdict[],
  said: SiteVerdict,
): readonly SiteVerdict[] {
  return [...withoutVerdict(verdicts, said), said];
}

/** The verdicts without that on an entity and a site. */
export function withoutVerdict(
  verdicts: readonly SiteVerdict[],
  { site, entityId }: Pick<SiteVerdict, 'site' | 'entityId'>,
): readonly SiteVerdict[] {
  return verdicts.filter(other => other.site !== site || other.entityId !== entityId);
}
