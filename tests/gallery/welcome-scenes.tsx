import { useRef } from 'preact/hooks';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import icon from '../../public/icon/128.png?inline';
import { useSamplePainter } from '../../app/shared/use-sample-painter.ts';
import { settings } from './options-scenes.tsx';
import { welcomeStyles } from './page-styles.ts';
import type { Scene } from './scene.ts';

const shortcuts = [
  { name: 'next', description: 'Next mention', keys: 'Alt+Shift+N' },
  { name: 'previous', description: 'Previous mention', keys: '' },
];

const allMarked = { ...settings, hiddenEntities: [] };

/** The welcome page, and its list of shortcuts where the browser has no page to change them. */
export const welcomeScenes: readonly Scene[] = [
  {
    name: 'welcome',
    place: 'page',
    bodyClass: 'welcome',
    styles: welcomeStyles,
    width: 800,
    compared: ['light', 'dark', 'narrow-large'],
    render: () => <PaintedWelcome />,
  },
];

/** The real page runs a whole session; what that paints stands here, too. */
function PaintedWelcome() {
  const page = useRef<HTMLDivElement>(null);
  useSamplePainter(page, allMarked);
  return (
    <div ref={page}>
      <WelcomePage
        shortcuts={<ShortcutList shortcuts={shortcuts} />}
        icon={icon}
        onOptions={() => {}}
      />
    </div>
  );
}
