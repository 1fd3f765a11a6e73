import packs from 'virtual:display-packs';
import { useRef } from 'preact/hooks';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { readBackup } from '../../extension/settings/backup.ts';
import { isLocked } from '../../extension/settings/managed-policy.ts';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import { parsePattern } from '../../extension/sites/site-pattern.ts';
import { useSamplePainter } from '../shared/use-sample-painter.ts';
import { useSettings, useTheme } from '../shared/use-settings.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { useOptionActions } from './use-option-actions.ts';
import { useSync } from './use-sync.ts';

const entities = packs.flatMap(pack => pack.entities);

/** The options page, connected to the browser. */
export function OptionsApp({ store }: { readonly store: SettingsStore }) {
  const settings = useSettings(store);
  const { hasFailed, actions } = useOptionActions(store, settings);
  const sync = useSync();
  const shortcuts = useShortcuts();
  const sample = useRef<HTMLDivElement>(null);
  useSamplePainter(sample, settings);
  useTheme(settings);
  if (!settings) return null;
  return (
    <OptionsPage
      entities={entities}
      settings={settings}
      isLocked={key => isLocked(settings.policy, key)}
      sync={sync}
      shortcuts={shortcuts}
      icon="/icon/128.png"
      hasFailed={hasFailed}
      sampleRef={sample}
      readPattern={parsePattern}
      readBackup={text => readBackup(text, settings)}
      actions={actions}
    />
  );
}
