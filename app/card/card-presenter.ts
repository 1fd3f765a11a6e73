import { paintedMention } from '../../page/card/painted-mentions.ts';
import { restIn, shownIn, type HoverState } from '../../page/card/hover-state.ts';
import type { AnchoredCandidate, MentionIndex } from '../../page/paint/anchored-candidate.ts';
import type { CardFacts } from './card-facts.ts';
import { cardViewOf, isSameView, type CardView } from './card-view.ts';

/** What a presenter needs. */
export interface CardPresenterDeps {
  readonly index: MentionIndex;
  readonly facts: CardFacts;
  /** Renders a view in place of the one before. */
  render(view: CardView): void;
  /** The mention of the card that is shown is no longer painted. */
  onGone(): void;
}

/** Keeps the rendered card as the hover state asks for it, as facts, mentions and settings come and go. */
export interface CardPresenter {
  /** Renders what this state asks for, now or when its facts have loaded. */
  present(state: HoverState): void;
  /** Renders the shown card again, after the mentions or a setting changed. */
  readonly refresh: () => void;
}

/** Makes a presenter; it renders nothing after the signal has aborted. */
export function createCardPresenter(deps: CardPresenterDeps, signal: AbortSignal): CardPresenter {
  const { index, facts } = deps;
  let state: HoverState = { kind: 'idle' };
  let view: CardView = { kind: 'none' };
  /** The mention of the view: a pinned card keeps it after it has left the page. */
  let held: AnchoredCandidate | undefined;
  const mentionOf = (id: number) => (held?.id === id ? held : paintedMention(index, id));

  function renderView(isForced: boolean): void {
    if (signal.aborted) return;
    const next = cardViewOf(state, { mention: mentionOf, content: facts.at });
    const mustRender = isForced || !isSameView(view, next);
    view = next;
    held = next.kind === 'none' ? undefined : next.mention;
    if (mustRender) deps.render(next);
  }

  /** Loads the facts of a card that is wanted, or may be soon. */
  async function load(id: number | undefined): Promise<void> {
    const mention = id === undefined ? undefined : mentionOf(id);
    if (!mention || facts.at(mention.judgement.entityId)) return;
    if (await facts.fetch(mention.judgement.entityId)) renderView(false);
  }

  return {
    present(next) {
      state = next;
      renderView(false);
      void load(shownIn(next)?.mention);
      void load(restIn(next)?.mention);
    },
    refresh() {
      const id = shownIn(state)?.mention;
      const painted = id === undefined ? undefined : paintedMention(index, id);
      if (id === undefined || painted) held = painted;
      else if (state.kind !== 'pinned') return deps.onGone();
      if (id !== undefined) renderView(true);
    },
  };
}
