import { ShortcutList, type Shortcut } from '../options/ShortcutList.tsx';
import { useStrings } from '../strings.ts';

interface Props {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page for shortcuts; absent where it can't be opened. */
  readonly onOpen?: (() => void) | undefined;
}

/** The shortcuts, collapsed; nothing where the browser has none. */
export function PopupShortcuts({ shortcuts, onOpen }: Props) {
  const t = useStrings();
  if (shortcuts.length === 0) return null;
  return (
    <details class="unmarked">
      <summary>{t('optionsShortcuts')}</summary>
      <ShortcutList shortcuts={shortcuts} onOpen={onOpen} />
    </details>
  );
}
