import type { ListedMention, PageReport } from '../../extension/messages/messages.ts';
import type { RestrictedReason } from '../../extension/sites/restricted-page.ts';
import type { SiteState } from '../../extension/sites/site-rules.ts';

/** A mention and its frame in the tab. */
export interface FramedMention extends ListedMention {
  readonly frameId: number;
  /** Host name of the frame; see `siteVerdictSchema`. */
  readonly site: string;
}

/** The state of the page in the popup's tab. */
export type PageState =
  | { readonly kind: 'loading' }
  /** No extension can run on the page. */
  | { readonly kind: 'restricted'; readonly reason: RestrictedReason }
  /** A switch, a rule or a pause turns the extension off. */
  | { readonly kind: 'off'; readonly because: SiteState['because'] | 'tab-paused' }
  /** The browser withholds access to the site. */
  | { readonly kind: 'no-access' }
  /** Switched on, but without a page session: the page was open before the extension was installed. */
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'ready';
      /** In document order, frame by frame; unmarked candidates included. */
      readonly mentions: readonly FramedMention[];
      /** The sum of all frames. */
      readonly report: PageReport;
    };
