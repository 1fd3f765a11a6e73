import { browser } from 'wxt/browser';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import type { SettingsStore } from '../../extension/settings/settings.ts';
import { shortcutPageOpener } from '../shared/open-shortcut-page.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useTheme } from '../shared/use-theme.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';

const openShortcutPage = shortcutPageOpener();

/** The welcome page, wired to the browser. */
export function WelcomeApp({ store }: { readonly store: SettingsStore }) {
  useTheme(useSettings(store));
  const shortcuts = useShortcuts();
  return (
    <WelcomeView
      shortcuts={<ShortcutList shortcuts={shortcuts} onOpen={openShortcutPage} />}
      icon="/icon/128.png"
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
