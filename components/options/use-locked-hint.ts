import type { SettingKey } from '../../extension/settings/settings-schema.ts';
import { useStrings } from '../strings.ts';

/** Gives the sentence to show at a setting that the organisation has fixed; undefined for the others. */
export function useLockedHint(
  isLocked: (key: SettingKey) => boolean,
): (key: SettingKey) => string | undefined {
  const t = useStrings();
  return key => (isLocked(key) ? t('lockedByOrganisation') : undefined);
}
