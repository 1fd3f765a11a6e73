import { render } from 'preact';
import { EntityCard } from '../../components/EntityCard.tsx';
import { createLanguage } from '../../components/language.ts';
import { Strings, type Translate } from '../../components/strings.ts';
import type { SettingChange } from '../../extension/messages/messages.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import type { CardHost } from '../../page/card/card-host.ts';
import { positionAmong } from '../../page/card/painted-mentions.ts';
import type { MentionIndex } from '../../page/paint/anchored-candidate.ts';
import type { CardView } from './card-view.ts';
import { copyText } from './copy-text.ts';
import { createFocusKeeper } from './focus-keeper.ts';

/** What a card needs besides its view. */
export interface CardRendererDeps {
  readonly host: CardHost;
  readonly index: MentionIndex;
  readonly translate: Translate;
  theme(): Settings['theme'];
  onClose(): void;
  onPin(): void;
  onStep(direction: 1 | -1): void;
  /** A decision was taken on the card, such as "not this meaning". */
  onDecide(change: SettingChange): void;
}

/** Where not all facts fit without scrolling, the card shows the first few and folds the others away. */
const FEW_FACTS = 3;

/** Renders views into the host; returns the function that does. When the signal aborts, the host is emptied. */
export function createCardRenderer(
  deps: CardRendererDeps,
  signal: AbortSignal,
): (view: CardView) => void {
  const { host } = deps;
  const focus = createFocusKeeper(host);
  const { number } = createLanguage(deps.translate);
  let current: CardView = { kind: 'none' };
  /** The number of facts that there was room for when the card was placed; `undefined`: all. */
  let mostFacts: number | undefined;

  function show(view: CardView): void {
    const before = current;
    current = view;
    if (view.kind === 'shown') {
      if (before.kind === 'shown' && before.shown === view.shown) {
        renderCard(view, deps, mostFacts);
        return host.update();
      }
      mostFacts = place(view, deps);
      if (view.shown.by !== 'command') return;
      focus.enter(view.mention.range);
      return host.announce(announcementOf(view, deps, number));
    }
    if (before.kind === 'shown') {
      // While the card still has it, so that it can be given back.
      focus.leave();
      host.hide();
      // What was unfolded in this card is folded in the next.
      render(null, host.container);
    }
    if (view.kind === 'prepared') renderCard(view, deps);
  }

  signal.addEventListener('abort', () => {
    show({ kind: 'none' });
    render(null, host.container);
  });
  return show;
}

type ShownCard = CardView & { readonly kind: 'shown' };

/** Puts the card into its place; returns the number of facts that it has room for, `undefined`: all. */
function place(view: ShownCard, deps: CardRendererDeps): number | undefined {
  const { host } = deps;
  renderCard(view, deps);
  host.show({
    range: view.mention.range,
    at: view.shown.at,
    isSheet: view.shown.by === 'touch',
  });
  if (!host.isCut()) return undefined;
  renderCard(view, deps, FEW_FACTS);
  host.update();
  return FEW_FACTS;
}

function renderCard(
  view: Exclude<CardView, { kind: 'none' }>,
  deps: CardRendererDeps,
  mostFacts?: number,
): void {
  const { entityId, reasons } = view.mention.judgement;
  const isShown = view.kind === 'shown';
  render(
    <Strings.Provider value={deps.translate}>
      <EntityCard
        key={entityId}
        content={view.content}
        form={isShown && view.shown.by === 'touch' ? 'sheet' : 'popover'}
        theme={deps.theme()}
        now={new Date()}
        pinned={isShown && view.isPinned}
        position={positionAmong(deps.index.painted(), view.mention.id)}
        mostFacts={mostFacts}
        reasons={reasons.filter(({ weight }) => weight > 0).map(({ text }) => text)}
        onClose={() => deps.onClose()}
        onPin={() => deps.onPin()}
        onPrevious={() => deps.onStep(-1)}
        onNext={() => deps.onStep(1)}
        onCopyFact={copyText}
        onSiteOff={() => deps.onDecide({ kind: 'site-off' })}
        onNotThisMeaning={() => deps.onDecide({ kind: 'verdict', entityId, verdict: 'never' })}
        onKnown={() => deps.onDecide({ kind: 'hide-entity', entityId })}
      />
    </Strings.Provider>,
    deps.host.container,
  );
}

/** The card's title, and its position among the mentions. */
function announcementOf(
  { content, mention }: ShownCard,
  { index, translate }: CardRendererDeps,
  number: (value: number) => string,
): string {
  const { title } = content.entity;
  const position = positionAmong(index.painted(), mention.id);
  if (!position) return title;
  return `${title}, ${translate('cardPosition', [number(position.index), number(position.count)])}`;
}
