import packs from 'virtual:told-packs';
import { useRef } from 'preact/hooks';
import { CardSettings } from '../../components/options/CardSettings.tsx';
import { HighlightSettings } from '../../components/options/HighlightSettings.tsx';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { ResetSettings } from '../../components/options/ResetSettings.tsx';
import { SampleText } from '../../components/options/SampleText.tsx';
import type { SettingGroupProps } from '../../components/options/setting-change.ts';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { SiteSettings } from '../../components/options/SiteSettings.tsx';
import { useStrings } from '../../components/strings.ts';
import { isLocked } from '../../extension/managed-policy.ts';
import { fallbackSettings } from '../../extension/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings.ts';
import { parsePattern } from '../../extension/site-pattern.ts';
import { useSamplePainter } from '../shared/use-sample-painter.ts';
import { useSettings } from '../shared/use-settings.ts';
import { shortcutPageOpener } from '../shared/open-shortcut-page.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';

const entities = packs.flatMap(pack => pack.entities);
const openShortcutPage = shortcutPageOpener();

/** The options page, wired to the browser. */
export function OptionsApp({ store }: { readonly store: SettingsStore }) {
  const t = useStrings();
  const settings = useSettings(store);
  const shortcuts = useShortcuts();
  const sample = useRef<HTMLDivElement>(null);
  useSamplePainter(sample, settings);
  if (!settings) return null;
  const group: SettingGroupProps = {
    settings,
    isLocked: key => isLocked(settings.policy, key),
    onChange: patch => void store.write(patch),
  };
  return (
    <OptionsView
      groups={[
        {
          id: 'sites',
          title: t('optionsSites'),
          hint: t('optionsSitesHint'),
          content: <SiteSettings {...group} readPattern={parsePattern} />,
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
        { id: 'card', title: t('optionsCard'), content: <CardSettings {...group} /> },
        {
          id: 'shortcuts',
          title: t('optionsShortcuts'),
          content: <ShortcutList shortcuts={shortcuts} onOpen={openShortcutPage} />,
        },
        {
          id: 'reset',
          title: t('optionsReset'),
          hint: t('optionsResetHint'),
          content: <ResetSettings onReset={() => void store.write(fallbackSettings)} />,
        },
      ]}
    />
  );
}
