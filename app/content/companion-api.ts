import type { Translate } from '../../components/strings.ts';
import type { CardContent } from '../../data/card-content.ts';
import type { Judge } from '../../detection/detector.ts';
import type { SettingChange } from '../../extension/messages/messages.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import type { MentionIndex } from '../../page/paint/anchored-candidate.ts';
import type { CreatePainting } from '../../page/paint/painter.ts';

/**
 * What the companion script adds to a page session. It is loaded only on pages that contain a name: other pages load
 * neither the evidence nor the card.
 */
export interface Companion {
  createJudge(): Judge;
  readonly createPainting: CreatePainting;
  startCards(deps: CardDeps, signal: AbortSignal): Cards;
}

/** What cards need from the session; the companion itself does not use the extension API. */
export interface CardDeps {
  readonly index: MentionIndex;
  readonly translate: Translate;
  readonly settings: () => Pick<Settings, 'theme' | 'openDelayMs'>;
  /** Resolves to `undefined` if the entity is unknown or the background does not answer. */
  readonly requestCard: (entityId: string) => Promise<CardContent | undefined>;
  /** Writes a decision that was taken on a card. */
  readonly requestChange: (change: SettingChange) => void;
}

/** The cards of a page. */
export interface Cards {
  /** Scrolls to a mention and opens its card; `false`: it is not painted any more. */
  jump(id: number): boolean;
  /** Scrolls to the next (1) or previous (-1) mention and opens its card; `false`: none is painted. */
  step(direction: 1 | -1): boolean;
  /** Renders the open card again, after the mentions, their painting or a setting changed. */
  refresh(): void;
}

const KEY = Symbol.for('context-annotator/companion');

/** Publishes the companion in the extension's isolated world of this page, where the content script finds it. */
export function announceCompanion(companion: Companion): void {
  (globalThis as { [KEY]?: Companion })[KEY] = companion;
}

/** Loads the companion script with `request` if needed; `undefined` if loading failed. */
export async function loadCompanion(request: () => Promise<void>): Promise<Companion | undefined> {
  const world = globalThis as { [KEY]?: Companion };
  if (!world[KEY]) await request();
  return world[KEY];
}
