import type { SettingKey } from '../../extension/settings/settings-schema.ts';
import { useStrings } from '../strings.ts';

/** Returns the hint for a setting that an organization has fixed; undefined for other settings. */
export function useLockedHint(
  isLocked: (key: SettingKey) => boolean,
): (key: SettingKey) => string | undefined {
  const t = useStrings();
  return key => (isLocked(key) ? t('lockedByOrganization') : undefined);
}
