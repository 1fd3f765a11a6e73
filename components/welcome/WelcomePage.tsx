import type { ComponentChildren } from 'preact';
import { SampleText } from '../options/SampleText.tsx';
import { useStrings } from '../strings.ts';

interface Props {
  /** The list of shortcuts. */
  readonly shortcuts: ComponentChildren;
  /** Address of the extension's icon. */
  readonly icon: string;
  readonly onOptions: () => void;
}

/** The welcome page after installation: what the extension does, and a sample text to try it on. */
export function WelcomePage({ shortcuts, icon, onOptions }: Props) {
  const t = useStrings();
  return (
    <main class="welcome-page">
      <img src={icon} alt="" width="56" height="56" />
      <h1>{t('welcomeTitle')}</h1>
      <ol class="welcome-sentences">
        <li>{t('welcomeFinds')}</li>
        <li>{t('welcomeShows')}</li>
        <li>{t('welcomeLocal')}</li>
      </ol>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcomeTry')}</h2>
        <p class="hint">{t('welcomeTryHint')}</p>
        <SampleText />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('optionsShortcuts')}</h2>
        {shortcuts}
      </section>
      <button type="button" class="button button-main" onClick={onOptions}>
        {t('welcomeOptions')}
      </button>
    </main>
  );
}
