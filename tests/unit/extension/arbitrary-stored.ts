import { fallbackSettings } from '../../../extension/settings/settings-schema.ts';
import type { StoredSettings } from '../../../extension/settings/settings-schema.ts';
import { arbitraryRule } from './arbitrary-rules.ts';
import { fc } from './seeded.ts';

/** Settings of a reader, whole lists and single values; rules are unique by pattern, as the extension writes them. */
export const arbitraryStored: fc.Arbitrary<StoredSettings> = fc
  .record({
    enabled: fc.boolean(),
    theme: fc.constantFrom('auto', 'light', 'dark'),
    openDelayMs: fc.integer({ min: 0, max: 2000 }),
    siteRules: fc.uniqueArray(arbitraryRule, { maxLength: 8, selector: ({ pattern }) => pattern }),
    hiddenEntities: fc.subarray(['azure', 'openai', 'stargate']),
    siteVerdicts: fc.uniqueArray(
      fc.record({
        entityId: fc.constantFrom('azure', 'openai'),
        site: fc.constantFrom('example.com', 'other.org', ''),
        verdict: fc.constantFrom('always', 'never'),
      }),
      { maxLength: 3, selector: ({ entityId, site }) => `${entityId} ${site}` },
    ),
  })
  .map(varied => Object.assign({}, fallbackSettings, varied));

/** The same whatever the order of the lists. */
export function sorted(settings: StoredSettings): StoredSettings {
  return {
    ...settings,
    siteRules: sort(settings.siteRules),
    hiddenEntities: sort(settings.hiddenEntities),
    siteVerdicts: sort(settings.siteVerdicts),
  };
}

function sort<T>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
