import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../controls/Notice.tsx';
import { Tabs } from '../controls/Tabs.tsx';
import { useStrings } from '../strings.ts';

interface Props {
  /** Whether the last change could not be stored. */
  readonly hasFailed?: boolean;
  readonly header: ComponentChildren;
  readonly page: ComponentChildren;
  readonly article: ComponentChildren;
  /** Absent where no site can be switched. */
  readonly site?: ComponentChildren;
  /** The tab that is shown first; `page` by default. */
  readonly initial?: 'page' | 'article' | 'site';
}

/** The layout of the popup: its header above three tabs. It scrolls as one page. */
export function PopupLayout({
  hasFailed = false,
  header,
  page,
  article,
  site,
  initial = 'page',
}: Props) {
  const t = useStrings();
  const [chosen, setChosen] = useState<'page' | 'article' | 'site'>(initial);
  return (
    <>
      {header}
      <main>
        {hasFailed && (
          <div class="popup-failed" role="alert">
            <Notice title={t('saveFailedTitle')}>{t('saveFailedText')}</Notice>
          </div>
        )}
        <Tabs
          label={t('popupTabs')}
          chosen={chosen}
          onChoose={setChosen}
          tabs={[
            { id: 'page', label: t('tabPage'), panel: page },
            { id: 'article', label: t('tabArticle'), panel: article },
            ...(site ? [{ id: 'site', label: t('tabSite'), panel: site } as const] : []),
          ]}
        />
      </main>
    </>
  );
}
