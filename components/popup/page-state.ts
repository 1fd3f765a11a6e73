import type { ListedMention, PageReport } from '../../extension/messages/messages.ts';
import type { RestrictedReason } from '../../extension/sites/restricted-page.ts';
import type { SiteState } from '../../extension/sites/site-rules.ts';

/** A mention and the frame of the tab that it stands in. */
export interface FramedMention extends ListedMention {
  readonly frameId: number;
  /** Host name of the frame; see `siteVerdictSchema`. */
  readonly site: string;
}

/** What the popup knows of the page in its tab. */
export type PageState =
  | { readonly kind: 'loading' }
  /** The browser lets no extension in. */
  | { readonly kind: 'restricted'; readonly reason: RestrictedReason }
  /** Nothing runs because a switch says so. */
  | { readonly kind: 'off'; readonly because: SiteState['because'] | 'tab-paused' }
  /** The browser withholds the site from us. */
  | { readonly kind: 'no-access' }
  /** Switched on, but nobody answers: the page was open before us, or is still loading. */
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'ready';
      /** In document order, frame by frame; unmarked candidates included. */
      readonly mentions: readonly FramedMention[];
      /** Of all frames together. */
      readonly report: PageReport;
    };
