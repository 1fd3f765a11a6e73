import { browser } from 'wxt/browser';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import { shortcutPageOpener, useShortcuts } from '../shared/use-shortcuts.ts';
import { useSettings, useTheme } from '../shared/use-settings.ts';

const openShortcutPage = shortcutPageOpener();

/** The welcome page, connected to the browser. */
export function WelcomeApp({ store }: { readonly store: SettingsStore }) {
  useTheme(useSettings(store));
  const shortcuts = useShortcuts();
  return (
    <WelcomePage
      shortcuts={<ShortcutList shortcuts={shortcuts} onOpen={openShortcutPage} />}
      icon="/icon/128.png"
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
