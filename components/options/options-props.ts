import type { Ref } from 'preact';
import type { Entity } from '../../data/pack.ts';
import type { ReadBackup } from '../../extension/settings/backup.ts';
import type {
  SettingKey,
  Settings,
  SiteVerdict,
  StoredSettings,
} from '../../extension/settings/settings-schema.ts';
import type { ParsedPattern } from '../../extension/sites/site-pattern.ts';
import type { SyncState } from '../../extension/sync/sync-state.ts';
import type { Shortcut } from './ShortcutList.tsx';

/** What a group of settings gets: the values, which of them are locked by policy, and how to change one. */
export interface SettingGroupProps {
  readonly settings: StoredSettings;
  readonly isLocked: (key: SettingKey) => boolean;
  readonly onChange: (patch: Partial<StoredSettings>) => void;
}

/** Everything that the options page's controls do. */
export interface OptionActions {
  readonly change: (patch: Partial<StoredSettings>) => void;
  readonly reset: () => void;
  /** Writes the fallbacks of the damaged settings. */
  readonly repair: () => void;
  /** Saves all settings as a file. */
  readonly save: () => void;
  readonly sync: (on: boolean) => void;
  readonly forgetSynced: () => void;
  readonly unhide: (entityId: string) => void;
  readonly forget: (verdict: SiteVerdict) => void;
  /** undefined where the browser's page for shortcuts cannot be opened. */
  readonly openShortcuts: (() => void) | undefined;
}

/** What the options page shows. */
export interface OptionsPageProps {
  readonly entities: readonly Pick<Entity, 'id' | 'title' | 'kind'>[];
  readonly settings: Settings;
  readonly isLocked: (key: SettingKey) => boolean;
  /** undefined until it has been read. */
  readonly sync: SyncState | undefined;
  readonly shortcuts: readonly Shortcut[];
  /** Address of the extension's icon. */
  readonly icon: string;
  /** Whether the last change could not be stored. */
  readonly hasFailed: boolean;
  /** The element of the sample text, for the painter of its marks. */
  readonly sampleRef: Ref<HTMLDivElement>;
  readonly readPattern: (text: string) => ParsedPattern;
  /** Compares a backup file with the current settings. */
  readonly readBackup: (text: string) => ReadBackup;
  readonly actions: OptionActions;
}
