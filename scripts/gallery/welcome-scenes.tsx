import controls from '../../components/controls/controls.css?inline';
import sample from '../../components/options/sample.css?inline';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import tokens from '../../components/tokens.css?inline';
import welcome from '../../components/welcome/welcome.css?inline';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import icon from '../../public/icon/128.png?inline';
import type { Scene } from './scene.ts';

const shortcuts = [
  { name: 'next', description: 'Next mention', keys: 'Alt+Shift+N' },
  { name: 'previous', description: 'Previous mention', keys: '' },
];

/** The welcome page, and its list of shortcuts where the browser has no page to change them. */
export const welcomeScenes: readonly Scene[] = [
  {
    name: 'welcome',
    place: 'page',
    bodyClass: 'welcome',
    styles: [tokens, controls, sample, welcome],
    width: 800,
    render: () => (
      <WelcomeView
        shortcuts={<ShortcutList shortcuts={shortcuts} />}
        icon={icon}
        onOptions={() => {}}
      />
    ),
  },
];
