import * as v from 'valibot';
import type { Policy } from './managed-policy.ts';
import type { Pause } from './pause.ts';
import { parsePattern } from '../sites/site-pattern.ts';

/** A rule that switches sites on or off; the grammar of `pattern` is in `site-pattern.ts`. */
export const siteRuleSchema = v.object({
  pattern: v.pipe(
    v.string(),
    v.check(text => parsePattern(text).ok, 'is no site pattern'),
  ),
  state: v.picklist(['on', 'off']),
});
/** See {@link siteRuleSchema}. */
export type SiteRule = Readonly<v.InferOutput<typeof siteRuleSchema>>;

/** A choice about an entity on one site: always mark it there, or never. */
export const siteVerdictSchema = v.object({
  entityId: v.string(),
  /** Host name. */
  site: v.string(),
  verdict: v.picklist(['always', 'never']),
});
/** See {@link siteVerdictSchema}. */
export type SiteVerdict = Readonly<v.InferOutput<typeof siteVerdictSchema>>;

/** Every stored setting: its schema, and the value that applies where none is stored or the stored one is invalid. */
export const settingsTable = {
  /** The switch for all sites. */
  enabled: { schema: v.boolean(), fallback: true },
  siteMode: { schema: v.picklist(['on-except', 'off-except']), fallback: 'on-except' },
  siteRules: { schema: v.array(siteRuleSchema), fallback: [] },
  /** Entities that are marked on no site. */
  hiddenEntities: { schema: v.array(v.string()), fallback: [] },
  siteVerdicts: { schema: v.array(siteVerdictSchema), fallback: [] },
  density: { schema: v.picklist(['all', 'first-per-section', 'first-per-page']), fallback: 'all' },
  highlightStyle: { schema: v.picklist(['underline', 'tint', 'both']), fallback: 'both' },
  highlightStrength: { schema: v.picklist(['quiet', 'normal', 'strong']), fallback: 'normal' },
  theme: { schema: v.picklist(['auto', 'light', 'dark']), fallback: 'auto' },
  /** How long the pointer rests on a mention before its card opens, ms. */
  openDelayMs: { schema: v.pipe(v.number(), v.minValue(0), v.maxValue(2000)), fallback: 300 },
} as const;

type Table = typeof settingsTable;
/** Name of a setting. */
export type SettingKey = keyof Table;
/** The stored settings, all valid. */
export type StoredSettings = {
  readonly [K in SettingKey]: Readonly<v.InferOutput<Table[K]['schema']>>;
};
/** Names what is stored but could not be read. */
export type Damaged = SettingKey | 'policy' | 'pause';

/** All settings as every context sees them: the organization's value, else the stored one, else the fallback. */
export interface Settings extends StoredSettings {
  /**
   * What is stored but does not validate; the fallback applies. If it decides on which sites the extension runs, the
   * extension is off everywhere until the value is reset: when in doubt, off.
   */
  readonly damaged: readonly Damaged[];
  readonly policy: Policy;
  readonly pause: Pause;
}

/** The values that apply while nothing has been changed. */
export const fallbackSettings = Object.fromEntries(
  Object.entries(settingsTable).map(([key, { fallback }]) => [key, fallback]),
  // The fallbacks are values of their schemas; a unit test checks it.
) as unknown as StoredSettings;
/** Names of all settings, in the table's order. */
export const settingKeys = Object.keys(settingsTable) as readonly SettingKey[];
