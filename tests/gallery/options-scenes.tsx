import { useRef } from 'preact/hooks';
import { useSamplePainter } from '../../app/shared/use-sample-painter.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { OptionActions } from '../../components/options/options-props.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import type { ReadBackup } from '../../extension/settings/backup.ts';
import type { Damaged, Settings, SiteRule } from '../../extension/settings/settings-schema.ts';
import { freshSettings } from '../../extension/settings/settings-snapshot.ts';
import { parsePattern } from '../../extension/sites/site-pattern.ts';
import type { SyncState } from '../../extension/sync/sync-state.ts';
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

/** Settings in which a few choices have been made. */
export const settings: Settings = {
  ...freshSettings,
  siteRules: [...rules],
  hiddenEntities: ['openai'],
  siteVerdicts: [{ entityId: 'stargate', site: 'tv.example.com', verdict: 'never' }],
};

interface Look {
  readonly isLocked?: boolean;
  readonly damaged?: readonly Damaged[];
  readonly sync?: SyncState;
  readonly read?: ReadBackup;
}

const synced = new Date(2026, 10, 22, 9, 15).getTime();
const shortcuts = [
  { name: 'next', description: 'Next mention', keys: 'Alt+Shift+J' },
  { name: 'previous', description: 'Previous mention', keys: '' },
];
const actions: OptionActions = {
  change: nothing,
  reset: nothing,
  repair: nothing,
  save: nothing,
  sync: nothing,
  forgetSynced: nothing,
  unhide: nothing,
  forget: nothing,
  openShortcuts: nothing,
};
const allValid: readonly Damaged[] = [];
const emptyFile: ReadBackup = { ok: false, problems: [] };

function Options({ isLocked = false, damaged = allValid, sync, read = emptyFile }: Look) {
  const sample = useRef<HTMLDivElement>(null);
  useSamplePainter(sample, settings);
  const { policy } = settings;
  return (
    <OptionsPage
      entities={entities}
      settings={{
        ...settings,
        damaged,
        policy: isLocked ? { ...policy, siteRules: rules.slice(0, 2) } : policy,
      }}
      isLocked={() => isLocked}
      sync={sync ?? { kind: 'on', syncedAt: synced }}
      shortcuts={shortcuts}
      icon={icon}
      hasFailed={false}
      sampleRef={sample}
      readPattern={parsePattern}
      readBackup={() => read}
      actions={actions}
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

/** Chooses a backup file; what is in it does not matter, since the scene says how it reads. */
async function chooseFile(root: ParentNode): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('#backup input[type=file]');
  if (!input) throw new Error('the scene has no field for a file');
  const chosen = new DataTransfer();
  chosen.items.add(new File(['{}'], 'settings.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // The page has asked for the text first, and so has it by the task after this one's answer.
  await input.files[0]?.text();
  await new Promise(next => setTimeout(next));
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
  scene(
    'damaged',
    {
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
    },
    { act: chooseFile },
  ),
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
    { act: chooseFile, part: '#backup' },
  ),
  scene('reset-asked', {}, { act: press('#reset .button'), part: '#reset' }),
];
