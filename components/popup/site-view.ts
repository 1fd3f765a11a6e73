import type { SiteState } from '../../extension/sites/site-rules.ts';

/** How long a pause lasts. */
export type PauseKind = 'hour' | 'restart' | 'tab';

/** A pause that holds now. */
export interface Pause {
  readonly kind: PauseKind;
  /** Milliseconds since 1970; only of an hour's pause. */
  readonly until?: number;
}

/** A pattern that a switch can be about, and the words for it. */
export interface SwitchScope {
  readonly pattern: string;
  /** `www.example.com`, `example.com`. */
  readonly name: string;
}

/** All that the popup says about the tab's site. */
export interface SiteView {
  /** Host name, or the file's address. */
  readonly name: string;
  /** As verdicts are stored; empty for a file. */
  readonly host: string;
  readonly state: SiteState;
  /** The site alone. */
  readonly site: SwitchScope;
  /** All of its registrable domain; absent where that is no more than the site. */
  readonly domain?: SwitchScope | undefined;
  readonly pause?: Pause | undefined;
  /** Whether the browser lets us in. */
  readonly access: 'granted' | 'withheld';
  /** The organisation has fixed which sites are on. */
  readonly isLocked: boolean;
}

/** What keeps a site from running though its switch is on; undefined: nothing. */
export function heldBy({ access, pause }: SiteView): 'paused' | 'withheld' | undefined {
  if (access === 'withheld') return 'withheld';
  return pause ? 'paused' : undefined;
}
