import { useRef } from 'preact/hooks';
import { Backup } from '../../components/options/Backup.tsx';
import { BackupPreview } from '../../components/options/BackupPreview.tsx';
import { CardSettings } from '../../components/options/CardSettings.tsx';
import { DamagedNotice } from '../../components/options/DamagedNotice.tsx';
import { HighlightSettings } from '../../components/options/HighlightSettings.tsx';
import { OptionsLayout } from '../../components/options/OptionsLayout.tsx';
import { OrganizationRules } from '../../components/options/SiteSettings.tsx';
import { ResetSettings } from '../../components/options/ResetSettings.tsx';
import { SampleText } from '../../components/options/SampleText.tsx';
import type { SettingGroupProps } from '../../components/options/options-props.ts';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { SiteSettings } from '../../components/options/SiteSettings.tsx';
import { SyncSettings } from '../../components/options/SyncSettings.tsx';
import { DecisionList } from '../../components/popup/DecisionList.tsx';
import { useStrings } from '../../components/strings.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { useSamplePainter } from '../../app/shared/use-sample-painter.ts';
import type { ReadBackup } from '../../extension/settings/backup.ts';
import type { SyncState } from '../../extension/sync/sync-state.ts';
import { noPolicy } from '../../extension/settings/managed-policy.ts';
import { noPause } from '../../extension/settings/pause.ts';
import {
  type Damaged,
  fallbackSettings,
  type Settings,
  type SiteRule,
} from '../../extension/settings/settings-schema.ts';
import { parsePattern } from '../../extension/sites/site-pattern.ts';
import icon from '../../public/icon/128.png?inline';
import { optionsStyles } from './page-styles.ts';
import { press, type Scene } from './scene.ts';

const entities = builtInPacks.flatMap(pack => pack.entities);
const nothing = () => {};
const rules: readonly SiteRule[] = [
  { pattern: '*.example.com', state: 'off' },
  { pattern: 'news.example.com', state: 'on' },
  { pattern: 'localhost:8080', state: 'off' },
  { pattern: '[::1]:3000', state: 'off' },
  { pattern: 'docs.example.org/a/rather/long/path/that/has/to/wrap/somewhere', state: 'off' },
  { pattern: 'file:', state: 'off' },
];

/** Settings of a reader who has decided a few things. */
export const settings: Settings = {
  ...fallbackSettings,
  siteRules: [...rules],
  hiddenEntities: ['openai'],
  damaged: [],
  policy: noPolicy,
  pause: noPause,
};

interface Look {
  readonly isLocked?: boolean;
  readonly damaged?: readonly Damaged[];
  readonly sync?: SyncState;
  readonly read?: ReadBackup;
}

const allWell: readonly Damaged[] = [];
const synced = new Date(2026, 10, 22, 9, 15).getTime();

function Options({ isLocked = false, damaged = allWell, sync, read }: Look) {
  const t = useStrings();
  const text = useRef<HTMLDivElement>(null);
  useSamplePainter(text, settings);
  const group: SettingGroupProps = {
    settings,
    isLocked: () => isLocked,
    onChange: nothing,
  };
  const shortcuts = [
    { name: 'next', description: 'Next mention', keys: 'Alt+Shift+N' },
    { name: 'previous', description: 'Previous mention', keys: '' },
  ];
  return (
    <OptionsLayout
      icon={icon}
      notice={<DamagedNotice damaged={damaged} onRepair={nothing} />}
      groups={[
        {
          id: 'sites',
          title: t('optionsSites'),
          hint: t('optionsSitesHint'),
          content: (
            <>
              <SiteSettings {...group} readPattern={parsePattern} />
              {isLocked && <OrganizationRules rules={rules.slice(0, 2)} />}
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
              preview={<SampleText textRef={text} />}
            />
          ),
        },
        {
          id: 'decisions',
          title: t('decisionsTitle'),
          content: (
            <DecisionList
              entities={entities}
              hidden={['openai']}
              verdicts={[{ entityId: 'stargate', site: 'tv.example.com', verdict: 'never' }]}
              onUnhide={nothing}
              onForget={nothing}
            />
          ),
        },
        { id: 'card', title: t('optionsCard'), content: <CardSettings {...group} /> },
        {
          id: 'shortcuts',
          title: t('optionsShortcuts'),
          content: <ShortcutList shortcuts={shortcuts} onOpen={nothing} />,
        },
        {
          id: 'sync',
          title: t('optionsSync'),
          content: (
            <SyncSettings
              state={sync ?? { kind: 'on', syncedAt: synced }}
              onSwitch={nothing}
              onForget={nothing}
            />
          ),
        },
        {
          id: 'backup',
          title: t('optionsBackup'),
          hint: t('optionsBackupHint'),
          content: (
            <>
              <Backup
                onSave={nothing}
                read={() => ({ ok: false, problems: [] })}
                onTake={nothing}
              />
              {read && <BackupPreview read={read} />}
            </>
          ),
        },
        { id: 'reset', title: t('optionsReset'), content: <ResetSettings onReset={nothing} /> },
      ]}
    />
  );
}

function scene(
  name: string,
  look: Look,
  options: Pick<Scene, 'act' | 'compared' | 'part'> = {},
): Scene {
  return {
    name: `options-${name}`,
    place: 'page',
    bodyClass: 'options',
    styles: optionsStyles,
    width: 1000,
    ...options,
    render: () => <Options {...look} />,
  };
}

/** Types into a field as a person does. */
function type(selector: string, text: string): (root: ParentNode) => void {
  return root => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`the scene has no ${selector} to type into`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** The options page in every state. */
export const optionsScenes: readonly Scene[] = [
  scene('all', {}, { compared: ['light', 'dark', 'forced', 'rtl', 'narrow'] }),
  scene('locked', { isLocked: true, sync: { kind: 'hidden' } }),
  scene(
    'wrong-pattern',
    {},
    { act: type('.rule-form input', 'https://*.example.com/?q=1'), part: '#sites' },
  ),
  scene('removed', {}, { act: press('.rule-actions .button:last-child'), part: '#sites' }),
  scene('editing', {}, { act: press('.rule-actions .button'), part: '#sites' }),
  scene('damaged', {
    damaged: ['siteRules', 'theme'],
    sync: { kind: 'failed', why: 'too-large', syncedAt: synced },
    read: {
      ok: true,
      patch: {},
      changes: [
        { key: 'density', before: 'all', after: 'first-per-page' },
        { key: 'openDelayMs', before: 300, after: 550 },
      ],
      rules: { added: rules.slice(0, 3), removed: rules.slice(0, 1), switched: [] },
    },
  }),
  scene(
    'bad-backup',
    {
      read: {
        ok: false,
        problems: [
          { path: 'settings.siteRules[3].pattern', kind: 'invalid' },
          { path: 'settings.colour', kind: 'unknown' },
        ],
      },
    },
    { part: '#backup' },
  ),
  scene('reset-asked', {}, { act: press('#reset .button'), part: '#reset' }),
];
