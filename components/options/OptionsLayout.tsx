import type { ComponentChildren } from 'preact';
import { Notice } from '../controls/Notice.tsx';
import { useStrings } from '../strings.ts';

/** A group of settings; `id` is its fragment identifier. */
export interface OptionsGroup {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly content: ComponentChildren;
}

interface Props {
  /** Address of the extension's icon. */
  readonly icon: string;
  readonly groups: readonly OptionsGroup[];
  /** Content above all groups. */
  readonly notice?: ComponentChildren;
  /** Whether the last change could not be stored. */
  readonly hasFailed?: boolean;
}

/** The layout of the options page: a navigation and the groups. */
export function OptionsLayout({ icon, groups, notice, hasFailed = false }: Props) {
  const t = useStrings();
  return (
    <div class="options-page">
      <header class="options-header">
        <div class="options-title">
          <img src={icon} alt="" width="28" height="28" />
          <h1>{t('extensionName')}</h1>
        </div>
        <nav aria-label={t('optionsGroups')}>
          <ul>
            {groups.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {hasFailed && (
          <div class="options-notice" role="alert">
            <Notice title={t('saveFailedTitle')}>{t('saveFailedText')}</Notice>
          </div>
        )}
        <div class="options-notice">{notice}</div>
        {groups.map(group => (
          <OptionsSection key={group.id} {...group} />
        ))}
      </main>
    </div>
  );
}

/** A group of settings under its heading. */
function OptionsSection({ id, title, hint, content }: OptionsGroup) {
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {content}
    </section>
  );
}
