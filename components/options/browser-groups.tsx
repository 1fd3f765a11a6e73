import type { Translate } from '../strings.ts';
import { Backup } from './Backup.tsx';
import type { OptionsPageProps } from './options-props.ts';
import type { OptionsGroup } from './OptionsLayout.tsx';
import { ResetSettings } from './ResetSettings.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { SyncSettings } from './SyncSettings.tsx';

/** The keyboard shortcuts. */
export function shortcutGroup(
  { shortcuts, actions }: OptionsPageProps,
  t: Translate,
): OptionsGroup {
  return {
    id: 'shortcuts',
    title: t('optionsShortcuts'),
    content: <ShortcutList shortcuts={shortcuts} onOpen={actions.openShortcuts} />,
  };
}

/** Syncing; no group until its state has been read. */
export function syncGroups(
  { sync, actions }: OptionsPageProps,
  t: Translate,
): readonly OptionsGroup[] {
  if (!sync) return [];
  return [
    {
      id: 'sync',
      title: t('optionsSync'),
      content: (
        <SyncSettings state={sync} onSwitch={actions.sync} onForget={actions.forgetSynced} />
      ),
    },
  ];
}

/** Saving the settings as a file, and loading them. */
export function backupGroup({ readBackup, actions }: OptionsPageProps, t: Translate): OptionsGroup {
  return {
    id: 'backup',
    title: t('optionsBackup'),
    hint: t('optionsBackupHint'),
    content: <Backup onSave={actions.save} read={readBackup} onTake={actions.change} />,
  };
}

/** Restoring the defaults. */
export function resetGroup({ actions }: OptionsPageProps, t: Translate): OptionsGroup {
  return {
    id: 'reset',
    title: t('optionsReset'),
    hint: t('optionsResetHint'),
    content: <ResetSettings onReset={actions.reset} />,
  };
}
