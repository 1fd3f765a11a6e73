import type { SiteState } from '../../extension/sites/site-rules.ts';

/** How long a pause lasts. */
export type PauseKind = 'hour' | 'restart' | 'tab';

/** A pause that is in effect. */
export interface Pause {
  readonly kind: PauseKind;
  /** End of a one-hour pause, ms since 1970. */
  readonly until?: number;
}

/** A pattern that a switch can apply to, and its name. */
export interface SwitchScope {
  readonly pattern: string;
  /** `www.example.com`, `example.com`. */
  readonly name: string;
}

/** Everything that the popup shows about the tab's site. */
export interface SiteView {
  /** Host name, or the file's address. */
  readonly name: string;
  /** Host name as verdicts are stored; empty for a file. */
  readonly host: string;
  readonly state: SiteState;
  /** The scope of the site itself. */
  readonly site: SwitchScope;
  /** The scope of its registrable domain; absent where that equals the site. */
  readonly domain?: SwitchScope | undefined;
  readonly pause?: Pause | undefined;
  /** Whether the browser grants access. */
  readonly access: 'granted' | 'withheld';
  /** Whether an organization has fixed which sites are on. */
  readonly isLocked: boolean;
}

/** What stops the extension on a site whose switch is on; undefined if nothing does. */
export function heldBy({ access, pause }: SiteView): 'paused' | 'withheld' | undefined {
  if (access === 'withheld') return 'withheld';
  return pause ? 'paused' : undefined;
}
