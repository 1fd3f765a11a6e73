import { render } from 'preact';
import { EntityCard } from '../../components/EntityCard.tsx';
import { createLanguage } from '../../components/language.ts';
import { Strings, type Translate } from '../../components/strings.ts';
import type { CardContent } from '../../data/card-content.ts';
import type { SettingChange } from '../../extension/messages/messages.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import type { MarkedMention, MentionIndex } from '../../page/paint/anchored-candidate.ts';
import type { CardHost } from '../../page/card/card-host.ts';
import type { Shown } from '../../page/card/hover-machine.ts';
import { lineAtPoint } from '../../page/card/hit-test.ts';
import type { CardFacts } from './card-facts.ts';
import { copyText } from './copy-text.ts';
import { createFocusKeeper } from './focus-keeper.ts';

/** What a card needs from around it. */
export interface CardPresenterDeps {
  readonly host: CardHost;
  readonly index: MentionIndex;
  readonly facts: CardFacts;
  readonly translate: Translate;
  theme(): Settings['theme'];
  onClose(): void;
  onPin(): void;
  onStep(direction: 1 | -1): void;
  /** The reader decided on what is marked. */
  onSay(change: SettingChange): void;
  /** The words of the card shown are no longer painted. */
  onGone(): void;
}

/** Renders the card that the hover asks for. */
export interface CardPresenter {
  /** The pointer rests on this mention, or on none any more: its card is made ready, off the page. */
  expect(mention: number | undefined): void;
  /** Shows this card, or none. A card whose facts arrive when another is wanted never shows. */
  present(shown: Shown | undefined, isPinned: boolean): void;
  /** The mention whose card is shown or about to be. */
  current(): number | undefined;
  /** Renders the card again, after the mentions or a setting changed. */
  refresh(): void;
}

/** A pointer that only sweeps over words is off each of them again by then. */
const SWEEP_MS = 60;

/** Where a card with all its facts would have to scroll, it tells the first few and folds the others away. */
const FEW_FACTS = 3;

interface Wanted {
  readonly shown: Shown;
  readonly isPinned: boolean;
  readonly mention: MarkedMention;
}

/** Makes the presenter; when the signal aborts, the tree in the host is taken down. */
export function createCardPresenter(deps: CardPresenterDeps, signal: AbortSignal): CardPresenter {
  const { host, index, facts, translate } = deps;
  const { number } = createLanguage(translate);
  const focus = createFocusKeeper(host);
  let wanted: Wanted | undefined;
  /** What the host shows; always the latest that was wanted and had its facts. */
  let placed: Shown | undefined;
  /** As many facts as had room when it was placed. */
  let mostFacts: number | undefined;
  let expecting: ReturnType<typeof setTimeout> | undefined;
  /** How many cards were closed: what was unfolded in one is folded in the next. */
  let closed = 0;

  function expect(id: number | undefined): void {
    clearTimeout(expecting);
    const mention = id === undefined ? undefined : paintedMention(id);
    if (!mention) return;
    void facts.fetch(mention.judgement.entityId);
    expecting = setTimeout(() => makeReady(mention), SWEEP_MS);
  }

  /** Most of the work of a card, done while the pointer rests; a card that is shown is left alone. */
  function makeReady(mention: MarkedMention): void {
    const content = facts.at(mention.judgement.entityId);
    if (!content || wanted) return;
    renderCard(
      { shown: { mention: mention.id, by: 'pointer' }, isPinned: false, mention },
      content,
    );
  }

  function present(shown: Shown | undefined, isPinned: boolean): void {
    const mention = shown && (paintedMention(shown.mention) ?? wantedStill(shown.mention));
    if (!shown || !mention) return hide();
    wanted = { shown, isPinned, mention };
    const content = facts.at(mention.judgement.entityId);
    if (content) return draw(wanted, content);
    // What stands there is about other words.
    if (placed && placed !== shown) takeAway();
    void drawLate(wanted);
  }

  function paintedMention(id: number): MarkedMention | undefined {
    return index.painted().find(mention => mention.id === id);
  }

  /** Words that went out of the page may still have a pinned card. */
  function wantedStill(id: number): MarkedMention | undefined {
    return wanted?.mention.id === id ? wanted.mention : undefined;
  }

  async function drawLate(ordered: Wanted): Promise<void> {
    const content = await facts.fetch(ordered.mention.judgement.entityId);
    if (content && wanted?.shown === ordered.shown && !signal.aborted) draw(wanted, content);
  }

  function draw(next: Wanted, content: CardContent): void {
    const { shown, mention } = next;
    if (placed === shown) {
      renderCard(next, content);
      return host.follow();
    }
    placed = shown;
    mostFacts = undefined;
    renderCard(next, content);
    const { range } = mention;
    const line = shown.at && lineAtPoint(range, shown.at);
    host.show({ range, line, isSheet: shown.by === 'touch' });
    if (host.isCut()) {
      mostFacts = FEW_FACTS;
      renderCard(next, content);
      host.follow();
    }
    if (shown.by !== 'keyboard') return;
    focus.enter(range);
    const position = positionOf(mention);
    const place =
      position && translate('cardPosition', [number(position.index), number(position.count)]);
    host.announce([content.entity.title, place].filter(part => part !== undefined).join(', '));
  }

  function renderCard({ shown, isPinned, mention }: Wanted, content: CardContent): void {
    const { entityId, reasons } = mention.judgement;
    render(
      <Strings.Provider value={translate}>
        <EntityCard
          key={`${entityId} ${closed}`}
          content={content}
          form={shown.by === 'touch' ? 'sheet' : 'popover'}
          theme={deps.theme()}
          now={new Date()}
          pinned={isPinned}
          position={positionOf(mention)}
          mostFacts={mostFacts}
          reasons={reasons.filter(({ weight }) => weight > 0).map(({ text }) => text)}
          onClose={() => deps.onClose()}
          onPin={() => deps.onPin()}
          onPrevious={() => deps.onStep(-1)}
          onNext={() => deps.onStep(1)}
          onCopyFact={copyText}
          onSiteOff={() => deps.onSay({ kind: 'site-off' })}
          onNotThisMeaning={() => deps.onSay({ kind: 'verdict', entityId, verdict: 'never' })}
          onKnown={() => deps.onSay({ kind: 'hide-entity', entityId })}
        />
      </Strings.Provider>,
      host.body,
    );
  }

  function positionOf(mention: MarkedMention) {
    const painted = index.painted();
    const at = painted.findIndex(({ id }) => id === mention.id);
    return painted.length > 1 && at >= 0 ? { index: at + 1, count: painted.length } : undefined;
  }

  function takeAway(): void {
    placed = undefined;
    mostFacts = undefined;
    closed += 1;
    focus.leave();
    host.hide();
  }

  function hide(): void {
    wanted = undefined;
    if (placed) takeAway();
  }

  signal.addEventListener('abort', () => {
    clearTimeout(expecting);
    hide();
    render(null, host.body);
  });

  return {
    expect,
    present,
    current: () => wanted?.mention.id,
    refresh() {
      if (!wanted) return;
      const { shown, isPinned } = wanted;
      if (isPinned || paintedMention(shown.mention)) present(shown, isPinned);
      else deps.onGone();
    },
  };
}
