import { render } from 'preact';
import { EntityCard } from '../../components/EntityCard.tsx';
import { Strings, type Translate } from '../../components/strings.ts';
import type { CardContent } from '../../data/card-content.ts';
import type { Settings } from '../../extension/settings-schema.ts';
import type { MarkedMention, MentionIndex } from '../../page/mark/marked-mention.ts';
import type { CardHost } from '../../page/show/card-host.ts';
import type { Shown } from '../../page/show/hover-state.ts';
import { lineAtPoint } from '../../page/show/mention-at-point.ts';
import type { CardFacts } from './card-facts.ts';
import { copyText } from './copy-text.ts';
import { createFocusKeeper } from './focus-keeper.ts';
import type { ReaderSays } from './reader-says.ts';

/** What a card needs from around it. */
export interface CardPresenterDeps {
  readonly host: CardHost;
  readonly index: MentionIndex;
  readonly facts: CardFacts;
  readonly says: ReaderSays;
  readonly translate: Translate;
  theme(): Settings['theme'];
  /** The reader pressed a button of the card. */
  onClose(): void;
  onPin(): void;
  onStep(direction: 1 | -1): void;
  onSiteOff(): void;
}

/** Renders the card that the hover asks for. */
export interface CardPresenter {
  /** Shows this card, or none. A card whose facts arrive when another is wanted never shows. */
  present(shown: Shown | undefined, pinned: boolean): void;
  /** Renders the card again, after the page, its mentions or a setting changed. */
  refresh(): void;
}

/** Makes the presenter; when the signal aborts, the tree in the host is taken down. */
export function createCardPresenter(deps: CardPresenterDeps, signal: AbortSignal): CardPresenter {
  const { host, index, facts, translate } = deps;
  const focus = createFocusKeeper(host);
  let wanted: { shown: Shown; pinned: boolean; mention: MarkedMention } | undefined;
  let placed: Shown | undefined;

  function present(shown: Shown | undefined, pinned: boolean): void {
    const mention = shown && (mentionOf(index, shown.mention) ?? wantedStill(shown));
    if (!mention) return close();
    wanted = { shown, pinned, mention };
    const content = facts.at(mention.judgement.entityId);
    if (content) return draw(content);
    // The card that stands there is about other words.
    if (placed && placed !== shown) hide();
    void drawLate(shown, mention.judgement.entityId);
  }

  async function drawLate(shown: Shown, entityId: string): Promise<void> {
    const content = await facts.fetch(entityId);
    if (content && wanted?.shown === shown && !signal.aborted) draw(content);
  }

  /** Words that went out of the page may still have a pinned card. */
  function wantedStill(shown: Shown): MarkedMention | undefined {
    return wanted?.mention.id === shown.mention ? wanted.mention : undefined;
  }

  function draw(content: CardContent): void {
    if (!wanted) return;
    const { shown, pinned, mention } = wanted;
    render(
      <Strings.Provider value={translate}>
        <EntityCard
          key={mention.id}
          content={content}
          form={shown.by === 'touch' ? 'sheet' : 'popover'}
          theme={deps.theme()}
          now={new Date()}
          pinned={pinned}
          position={positionOf(mention)}
          reasons={mention.judgement.reasons.filter(({ weight }) => weight > 0).map(r => r.text)}
          onClose={() => deps.onClose()}
          onPin={() => deps.onPin()}
          onPrevious={() => deps.onStep(-1)}
          onNext={() => deps.onStep(1)}
          onCopyFact={copyText}
          onSiteOff={() => deps.onSiteOff()}
          onNotThisMeaning={() => void deps.says.notThisMeaning(content.entity.id)}
          onKnown={() => void deps.says.known(content.entity.id)}
        />
      </Strings.Provider>,
      host.body,
    );
    if (placed === shown) {
      host.follow();
      return;
    }
    placed = shown;
    const line = shown.at && lineAtPoint(mention.range, shown.at);
    host.show({ range: mention.range, line, sheet: shown.by === 'touch' });
    if (shown.by !== 'keyboard') return;
    focus.enter(mention.range);
    host.announce(announcement(content, mention));
  }

  function positionOf(mention: MarkedMention) {
    const painted = index.painted();
    const at = painted.indexOf(mention);
    return painted.length > 1 && at >= 0 ? { index: at + 1, count: painted.length } : undefined;
  }

  function announcement({ entity }: CardContent, mention: MarkedMention): string {
    const position = positionOf(mention);
    const place = position && translate('cardPosition', [`${position.index}`, `${position.count}`]);
    return [entity.title, entity.kind, place].filter(part => part !== undefined).join(', ');
  }

  function hide(): void {
    placed = undefined;
    focus.leave();
    host.hide();
  }

  function close(): void {
    wanted = undefined;
    if (placed) hide();
  }

  signal.addEventListener('abort', () => {
    close();
    render(null, host.body);
  });

  return {
    present,
    refresh() {
      if (wanted) present(wanted.shown, wanted.pinned);
    },
  };
}

function mentionOf(index: MentionIndex, id: number): MarkedMention | undefined {
  return index.painted().find(mention => mention.id === id);
}
