import { useStrings } from '../strings.ts';

/** A command and its keys in this browser. */
export interface Shortcut {
  readonly name: string;
  /** What it does, from the manifest. */
  readonly description: string;
  /** `Alt+Shift+J`; empty if no key is set. */
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page for shortcuts; absent where it cannot be opened. */
  readonly onOpen?: (() => void) | undefined;
}

/** The keyboard shortcuts, and the button or hint that leads to the page where they are changed. */
export function ShortcutList({ shortcuts, onOpen }: Props) {
  const t = useStrings();
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? t('shortcutNone') : <Keys keys={keys} />}</dd>
          </div>
        ))}
      </dl>
      {onOpen ? (
        <button type="button" class="button" onClick={onOpen}>
          {t('shortcutChange')}
        </button>
      ) : (
        <p class="hint">{t('shortcutWhere')}</p>
      )}
    </>
  );
}

function Keys({ keys }: { readonly keys: string }) {
  return (
    <bdi class="keys">
      {keys.split('+').map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
    </bdi>
  );
}
