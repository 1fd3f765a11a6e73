import packs from 'virtual:display-packs';
import { useRef } from 'preact/hooks';
import { Backup } from '../../components/options/Backup.tsx';
import { CardSettings } from '../../components/options/CardSettings.tsx';
import { DamagedNotice } from '../../components/options/DamagedNotice.tsx';
import { HighlightSettings } from '../../components/options/HighlightSettings.tsx';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { OrganisationRules } from '../../components/options/OrganisationRules.tsx';
import { ResetSettings } from '../../components/options/ResetSettings.tsx';
import { SampleText } from '../../components/options/SampleText.tsx';
import type { SettingGroupProps } from '../../components/options/setting-change.ts';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { SiteSettings } from '../../components/options/SiteSettings.tsx';
import { SyncSettings } from '../../components/options/SyncSettings.tsx';
import { DecisionList } from '../../components/popup/DecisionList.tsx';
import { useStrings } from '../../components/strings.ts';
import { readBackup } from '../../extension/settings/backup.ts';
import { isLocked } from '../../extension/settings/managed-policy.ts';
import type { SettingsStore } from '../../extension/settings/settings.ts';
import { parsePattern } from '../../extension/sites/site-pattern.ts';
import { shortcutPageOpener } from '../shared/open-shortcut-page.ts';
import { useSamplePainter } from '../shared/use-sample-painter.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { useTheme } from '../shared/use-theme.ts';
import { useOptionActions } from './use-option-actions.ts';
import { useSync } from './use-sync.ts';

const entities = packs.flatMap(pack => pack.entities);
const openShortcutPage = shortcutPageOpener();

/** The options page, wired to the browser. */
export function OptionsApp({ store }: { readonly store: SettingsStore }) {
  const t = useStrings();
  const settings = useSettings(store);
  const actions = useOptionActions(store);
  const sync = useSync();
  const shortcuts = useShortcuts();
  const sample = useRef<HTMLDivElement>(null);
  useSamplePainter(sample, settings);
  useTheme(settings);
  if (!settings) return null;
  const { policy, hiddenEntities, siteVerdicts } = settings;
  const group: SettingGroupProps = {
    settings,
    isLocked: key => isLocked(policy, key),
    onChange: actions.change,
  };
  const hasDecisions = hiddenEntities.length + siteVerdicts.length > 0;

  return (
    <OptionsView
      icon="/icon/128.png"
      hasFailed={actions.hasFailed}
      notice={<DamagedNotice damaged={settings.damaged} onRepair={actions.repair} />}
      groups={[
        {
          id: 'sites',
          title: t('optionsSites'),
          hint: t('optionsSitesHint'),
          content: (
            <>
              <SiteSettings {...group} readPattern={parsePattern} />
              <OrganisationRules rules={[...policy.siteRules, ...policy.defaultSiteRules]} />
            </>
          ),
        },
        {
          id: 'highlights',
          title: t('optionsHighlights'),
          content: (
            <HighlightSettings
              {...group}
              entities={entities}
              preview={<SampleText textRef={sample} />}
            />
          ),
        },
        ...(hasDecisions
          ? [
              {
                id: 'decisions',
                title: t('decisionsTitle'),
                content: (
                  <DecisionList
                    entities={entities}
                    hidden={hiddenEntities}
                    verdicts={siteVerdicts}
                    onUnhide={actions.unhide}
                    onForget={actions.forget}
                  />
                ),
              },
            ]
          : []),
        { id: 'card', title: t('optionsCard'), content: <CardSettings {...group} /> },
        {
          id: 'shortcuts',
          title: t('optionsShortcuts'),
          content: <ShortcutList shortcuts={shortcuts} onOpen={openShortcutPage} />,
        },
        ...(sync
          ? [
              {
                id: 'sync',
                title: t('optionsSync'),
                content: (
                  <SyncSettings
                    state={sync}
                    onSwitch={actions.sync}
                    onForget={actions.forgetSynced}
                  />
                ),
              },
            ]
          : []),
        {
          id: 'backup',
          title: t('optionsBackup'),
          hint: t('optionsBackupHint'),
          content: (
            <Backup
              onSave={() => {
                actions.save(settings);
              }}
              read={text => readBackup(text, settings)}
              onTake={actions.change}
            />
          ),
        },
        {
          id: 'reset',
          title: t('optionsReset'),
          hint: t('optionsResetHint'),
          content: <ResetSettings onReset={actions.reset} />,
        },
      ]}
    />
  );
}
