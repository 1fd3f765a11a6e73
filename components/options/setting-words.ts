import type { SettingKey } from '../../extension/settings/settings-schema.ts';
import type { Language } from '../language.ts';
import type { StringKey, Translate } from '../strings.ts';

/** The name of each setting. */
export const settingNames: Readonly<Record<SettingKey, StringKey>> = {
  enabled: 'allSitesSwitch',
  siteMode: 'optionMode',
  siteRules: 'ruleList',
  hiddenEntities: 'optionEntitiesHidden',
  siteVerdicts: 'decisionsTitle',
  density: 'optionDensity',
  highlightStyle: 'optionStyle',
  highlightStrength: 'optionStrength',
  theme: 'optionTheme',
  openDelayMs: 'optionDelay',
};

const valueNames: Readonly<Record<string, StringKey>> = {
  'enabled true': 'modeOn',
  'enabled false': 'modeOff',
  'siteMode on-except': 'modeOn',
  'siteMode off-except': 'modeOff',
  'density all': 'densityAll',
  'density first-per-section': 'densitySection',
  'density first-per-page': 'densityPage',
  'highlightStyle underline': 'styleUnderline',
  'highlightStyle tint': 'styleTint',
  'highlightStyle both': 'styleBoth',
  'highlightStrength quiet': 'strengthQuiet',
  'highlightStrength normal': 'strengthNormal',
  'highlightStrength strong': 'strengthStrong',
  'theme auto': 'themeAuto',
  'theme light': 'themeLight',
  'theme dark': 'themeDark',
};

/** A setting's value in words; for a list, its length. */
export function valueWords(
  key: SettingKey,
  value: unknown,
  translate: Translate,
  { number, seconds }: Pick<Language, 'number' | 'seconds'>,
): string {
  if (Array.isArray(value)) return number(value.length);
  if (typeof value === 'number') return seconds(value);
  const name = valueNames[`${key} ${String(value)}`];
  return name === undefined ? String(value) : translate(name);
}
