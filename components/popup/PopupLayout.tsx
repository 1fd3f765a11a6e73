import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../controls/Notice.tsx';
import { Tabs } from '../controls/Tabs.tsx';
import { useStrings } from '../strings.ts';

interface Props {
  /** The last change could not be stored. */
  readonly hasFailed?: boolean;
  readonly header: ComponentChildren;
  readonly page: ComponentChildren;
  readonly article: ComponentChildren;
  /** Absent where there is no site to speak of. */
  readonly site?: ComponentChildren;
  /** Shown first; `page` where nothing is said. */
  readonly initial?: 'page' | 'article' | 'site';
}

/** The popup: its header over three tabs. The whole of it scrolls as one page. */
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
