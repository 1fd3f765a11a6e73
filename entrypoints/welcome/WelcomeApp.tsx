import { browser } from 'wxt/browser';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { shortcutPageOpener } from '../shared/open-shortcut-page.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';

const openShortcutPage = shortcutPageOpener();

/** The welcome page, wired to the browser. */
export function WelcomeApp() {
  const shortcuts = useShortcuts();
  return (
    <WelcomeView
      shortcuts={<ShortcutList shortcuts={shortcuts} onOpen={openShortcutPage} />}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
