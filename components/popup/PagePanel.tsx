import type { Entity } from '../../data/pack.ts';
import { Notice } from '../controls/Notice.tsx';
import { type StringKey, useStrings } from '../strings.ts';
import type { RestrictedReason } from '../../extension/sites/restricted-page.ts';
import { EntityCounts } from './EntityCounts.tsx';
import { GrantButtons } from './GrantButtons.tsx';
import { HealthLine } from './HealthLine.tsx';
import { MentionList } from './MentionList.tsx';
import type { FramedMention, PageState } from './page-state.ts';
import { UnmarkedList } from './UnmarkedList.tsx';
import { isMarked, type ReaderDecisions } from './why-judged.ts';

/** A state that the toolbar's icon shows. */
export type IconState = 'active' | 'off' | 'paused';

interface Props {
  readonly state: PageState;
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  /** Host name. */
  readonly siteName: string;
  /** Addresses of the toolbar's icons. */
  readonly icons: Readonly<Record<IconState, string>>;
  readonly decisions: ReaderDecisions;
  readonly onJump: (mention: FramedMention) => void;
  /** See {@link UnmarkedList}. */
  readonly onMark: (mention: FramedMention) => void;
  readonly onReload: () => void;
  readonly onResume: () => void;
  /** See {@link GrantButtons}. */
  readonly onGrant: (what: 'site' | 'all' | 'once') => void;
}

const restrictedText: Readonly<Record<RestrictedReason, StringKey>> = {
  'browser-page': 'restrictedBrowserPage',
  'extension-store': 'restrictedStore',
  pdf: 'restrictedPdf',
  'view-source': 'restrictedViewSource',
  'extension-page': 'restrictedExtensionPage',
  'local-file': 'restrictedLocalFile',
  'no-page': 'restrictedNoPage',
  address: 'restrictedAddress',
  organization: 'restrictedOrganization',
  'error-page': 'restrictedErrorPage',
  refused: 'restrictedRefused',
};

const offText: Readonly<Record<(PageState & { kind: 'off' })['because'], StringKey>> = {
  all: 'pageOffAllText',
  damaged: 'siteOffDamaged',
  mode: 'pageOffText',
  'tab-paused': 'pagePausedTabText',
  paused: 'pagePausedText',
  rule: 'pageOffText',
  unsupported: 'siteOffUnsupported',
};

function isPaused(because: (PageState & { kind: 'off' })['because']): boolean {
  return because === 'paused' || because === 'tab-paused';
}

/** What was found on this page, or why nothing could be. */
// oxlint-disable-next-line typescript/consistent-return -- every kind returns
export function PagePanel(props: Props) {
  const { state, entities, siteName, icons, decisions, onJump, onMark } = props;
  const { onReload, onResume, onGrant } = props;
  const t = useStrings();
  switch (state.kind) {
    case 'loading':
      return (
        <p class="loading">
          <output>{t('pageLoading')}</output>
        </p>
      );
    case 'restricted':
      return (
        <Notice title={t('restrictedTitle')} picture={icons.off}>
          {t(restrictedText[state.reason])}
        </Notice>
      );
    case 'off':
      return (
        <Notice
          title={t(isPaused(state.because) ? 'pagePausedTitle' : 'pageOffTitle')}
          picture={isPaused(state.because) ? icons.paused : icons.off}
          actions={
            isPaused(state.because) && (
              <button type="button" class="button" onClick={onResume}>
                {t('pauseResume')}
              </button>
            )
          }
        >
          {t(offText[state.because])}
        </Notice>
      );
    case 'no-access':
      return (
        <Notice
          title={t('pageNoAccessTitle')}
          picture={icons.off}
          actions={<GrantButtons site={siteName} onGrant={onGrant} />}
        >
          {t('pageNoAccessText')}
        </Notice>
      );
    case 'silent':
      return (
        <Notice
          title={t('pageSilentTitle')}
          picture={icons.off}
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
      const marked = state.mentions.filter(mention => isMarked(mention, decisions));
      const other = state.mentions.filter(mention => !isMarked(mention, decisions));
      return (
        <>
          {marked.length > 0 ? (
            <>
              <EntityCounts entities={entities} counts={state.report.counts} />
              <MentionList mentions={marked} decisions={decisions} onJump={onJump} />
            </>
          ) : (
            <Notice title={t('pageEmptyTitle')} picture={icons.active}>
              {t('pageEmptyText')}
            </Notice>
          )}
          {other.length > 0 && (
            <UnmarkedList
              mentions={other}
              entities={entities}
              decisions={decisions}
              onMark={onMark}
            />
          )}
          <HealthLine report={state.report} />
        </>
      );
    }
  }
}
