import * as v from 'valibot';
import type { Policy } from './managed-policy.ts';
import type { Pause } from './pause.ts';
import { parsePattern } from '../sites/site-pattern.ts';

/** One rule that switches sites on or off; the grammar of `pattern` is in `site-pattern.ts`. */
export const siteRuleSchema = v.object({
  pattern: v.pipe(
    v.string(),
    v.check(text => parsePattern(text).ok, 'is no site pattern'),
  ),
  state: v.picklist(['on', 'off']),
});
/** See {@link siteRuleSchema}. */
export type SiteRule = Readonly<v.InferOutput<typeof siteRuleSchema>>;

/** The reader's word on an entity at a site: never marked there, or always. */
export const siteVerdictSchema = v.object({
  entityId: v.string(),
  /** Host name. */
  site: v.string(),
  verdict: v.picklist(['always', 'never']),
});
/** See {@link siteVerdictSchema}. */
export type SiteVerdict = Readonly<v.InferOutput<typeof siteVerdictSchema>>;

/** Every stored setting: how it is checked, and what holds where it is missing or does not validate. */
export const settingsTable = {
  /** The switch for all sites. */
  enabled: { schema: v.boolean(), fallback: true },
  siteMode: { schema: v.picklist(['on-except', 'off-except']), fallback: 'on-except' },
  siteRules: { schema: v.array(siteRuleSchema), fallback: [] },
  /** Entities that the reader knows: not marked anywhere. */
  hiddenEntities: { schema: v.array(v.string()), fallback: [] },
  siteVerdicts: { schema: v.array(siteVerdictSchema), fallback: [] },
  density: { schema: v.picklist(['all', 'first-per-section', 'first-per-page']), fallback: 'all' },
  highlightStyle: { schema: v.picklist(['underline', 'tint', 'both']), fallback: 'both' },
  highlightStrength: { schema: v.picklist(['quiet', 'normal', 'strong']), fallback: 'normal' },
  theme: { schema: v.picklist(['auto', 'light', 'dark']), fallback: 'auto' },
  /** How long the pointer rests before a card opens, in milliseconds. */
  openDelayMs: { schema: v.pipe(v.number(), v.minValue(0), v.maxValue(2000)), fallback: 300 },
} as const;

type Table = typeof settingsTable;
/** Name of a setting. */
export type SettingKey = keyof Table;
/** The settings that are stored, valid. */
export type StoredSettings = {
  readonly [K in SettingKey]: Readonly<v.InferOutput<Table[K]['schema']>>;
};
/** What could not be read. */
export type Damaged = SettingKey | 'policy' | 'pause';

/** All settings as every context sees them: the organisation's, else the reader's, else the fallback. */
export interface Settings extends StoredSettings {
  /**
   * What is stored but does not validate; the fallback stands in. Where it decides where the extension
   * runs, it is off everywhere until the value is repaired: when in doubt, off.
   */
  readonly damaged: readonly Damaged[];
  readonly policy: Policy;
  readonly pause: Pause;
}

/** What holds while the reader has changed nothing. */
export const fallbackSettings = Object.fromEntries(
  Object.entries(settingsTable).map(([key, { fallback }]) => [key, fallback]),
  // Holds: the table's fallbacks are values of its schemas, which a unit test checks.
) as unknown as StoredSettings;
/** Names of all settings, in the table's order. */
export const settingKeys = Object.keys(settingsTable) as readonly SettingKey[];
