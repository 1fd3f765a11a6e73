import type { SettingsStore } from '../../extension/settings.ts';
import { switchSite } from '../../extension/switch-site.ts';

/** What a reader can say on a card about what is marked. Each is a stored setting, to be undone in popup or options. */
export interface ReaderSays {
  /** The entity's name means something else on this site. */
  notThisMeaning(entityId: string): Promise<void>;
  /** No more of this entity, anywhere. */
  known(entityId: string): Promise<void>;
  /** Nothing of ours on this site. */
  siteOff(): Promise<void>;
}

/** `location` is the page's. */
export function createReaderSays(
  store: SettingsStore,
  location: Pick<Location, 'href' | 'hostname'>,
): ReaderSays {
  return {
    async notThisMeaning(entityId) {
      const { siteVerdicts } = await store.read();
      const site = location.hostname;
      const others = siteVerdicts.filter(said => said.entityId !== entityId || said.site !== site);
      await store.write({ siteVerdicts: [...others, { entityId, site, verdict: 'never' }] });
    },
    async known(entityId) {
      const { hiddenEntities } = await store.read();
      await store.write({ hiddenEntities: [...new Set([...hiddenEntities, entityId])] });
    },
    async siteOff() {
      const settings = await store.read();
      await store.write({ siteRules: switchSite(settings, location.href, 'off') });
    },
  };
}
