import type { SettingKey, StoredSettings } from '../../extension/settings/settings-schema.ts';

/** What a group of settings gets: the values, which of them the organisation has fixed, and how to change one. */
export interface SettingGroupProps {
  readonly settings: StoredSettings;
  readonly isLocked: (key: SettingKey) => boolean;
  readonly onChange: (patch: Partial<StoredSettings>) => void;
}
