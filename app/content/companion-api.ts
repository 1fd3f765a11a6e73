import type { Translate } from '../../components/strings.ts';
import type { CardContent } from '../../data/card-content.ts';
import type { Detector } from '../../detection/detector.ts';
import type { SettingChange } from '../../extension/messages/messages.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import type { MentionIndex } from '../../page/paint/anchored-candidate.ts';

/**
 * What the companion script brings to a page session. It comes only to pages that hold a name: the others load
 * neither the evidence nor the card.
 */
export interface Companion {
  createJudge(): Pick<Detector, 'openPage'>;
  startCards(deps: CardDeps, signal: AbortSignal): Cards;
}

/** What cards need of the session; the companion itself knows no extension API. */
export interface CardDeps {
  readonly index: MentionIndex;
  readonly translate: Translate;
  readonly settings: () => Settings;
  readonly requestCard: (entityId: string) => Promise<CardContent | undefined>;
  readonly say: (change: SettingChange) => void;
}

/** The cards of a page. */
export interface Cards {
  /** Goes to a mention and opens its card; `false`: it is gone. */
  jump(id: number): boolean;
  /** Goes to the next or the previous mention; `false`: there is none. */
  step(direction: 1 | -1): boolean;
  /** The mentions, what is painted of them or a setting changed. */
  refresh(): void;
}

const KEY = Symbol.for('context-annotator/companion');

/** Leaves the companion in the extension's own world of this page, where the content script finds it. */
export function announceCompanion(companion: Companion): void {
  (globalThis as { [KEY]?: Companion })[KEY] = companion;
}

/** The companion, fetched with `request` if it is not here yet; `undefined`: it did not come. */
export async function loadCompanion(request: () => Promise<void>): Promise<Companion | undefined> {
  const world = globalThis as { [KEY]?: Companion };
  if (!world[KEY]) await request();
  return world[KEY];
}
