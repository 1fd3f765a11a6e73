import type { Entity } from '../../data/pack.ts';
import { Notice } from '../controls/Notice.tsx';
import { type StringKey, useStrings } from '../strings.ts';
import { EntityCounts } from './EntityCounts.tsx';
import { HealthLine } from './HealthLine.tsx';
import { MentionList } from './MentionList.tsx';
import type { FramedMention, PageState, RestrictedReason } from './page-state.ts';
import { UnmarkedList } from './UnmarkedList.tsx';

interface Props {
  readonly state: PageState;
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  readonly onJump: (mention: FramedMention) => void;
  readonly onReload: () => void;
}

const restrictedText: Readonly<Record<RestrictedReason, StringKey>> = {
  'browser-page': 'restrictedBrowserPage',
  'extension-store': 'restrictedStore',
  pdf: 'restrictedPdf',
  'view-source': 'restrictedViewSource',
  'extension-page': 'restrictedExtensionPage',
  'local-file': 'restrictedLocalFile',
  'no-page': 'restrictedNoPage',
};

const offText: Readonly<Record<(PageState & { kind: 'off' })['because'], StringKey>> = {
  all: 'pageOffAllText',
  damaged: 'siteOffDamaged',
  mode: 'pageOffText',
  pause: 'pagePausedText',
  paused: 'pagePausedText',
  rule: 'pageOffText',
  unsupported: 'siteOffUnsupported',
};

/** What was found on this page, or why nothing was. */
// oxlint-disable-next-line typescript/consistent-return -- every kind returns
export function PagePanel({ state, entities, onJump, onReload }: Props) {
  const t = useStrings();
  switch (state.kind) {
    case 'loading':
      return (
        <p class="loading">
          <output>{t('pageLoading')}</output>
        </p>
      );
    case 'restricted':
      return <Notice title={t('restrictedTitle')}>{t(restrictedText[state.reason])}</Notice>;
    case 'off':
      return (
        <Notice title={t(state.because === 'pause' ? 'pagePausedTitle' : 'pageOffTitle')}>
          {t(offText[state.because])}
        </Notice>
      );
    case 'no-access':
      return <Notice title={t('pageNoAccessTitle')}>{t('pageNoAccessText')}</Notice>;
    case 'silent':
      return (
        <Notice
          title={t('pageSilentTitle')}
          actions={
            <button type="button" class="button" onClick={onReload}>
              {t('pageReload')}
            </button>
          }
        >
          {t('pageSilentText')}
        </Notice>
      );
    case 'ready': {
      const marked = state.mentions.filter(m => m.verdict === 'mention');
      const other = state.mentions.filter(m => m.verdict === 'other');
      return (
        <>
          <EntityCounts entities={entities} counts={state.report.counts} />
          {marked.length > 0 ? (
            <MentionList mentions={marked} onJump={onJump} />
          ) : (
            <Notice title={t('pageEmptyTitle')}>{t('pageEmptyText')}</Notice>
          )}
          {other.length > 0 && <UnmarkedList mentions={other} />}
          <HealthLine report={state.report} />
        </>
      );
    }
  }
}
