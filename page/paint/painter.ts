import { createNearView, type NearView } from '../watch/viewport.ts';
import type { AnchoredCandidate } from './anchored-candidate.ts';
import { type PaintRule, selectPainted } from './density.ts';
import { createOwnHighlights, type OwnHighlights } from './highlight-registry.ts';
import type { HighlightLook } from './highlight-style.ts';
import { createSectionFinder } from './sections.ts';

/** All that paints one document. Only pages with a judged name need it, so it is loaded together with the judge. */
export interface Painting
  extends HighlightPainter, Pick<OwnHighlights, 'adopt' | 'setLook' | 'restore'> {
  /** Chooses the mentions to paint among all of the page, or among those of one block where every one is painted. */
  choose<Candidate extends AnchoredCandidate>(
    inDocumentOrder: readonly Candidate[],
    rule: PaintRule,
  ): readonly Candidate[];
}

/** Makes a painting, or gives `undefined` while its code is not loaded. */
export type CreatePainting = (
  look: HighlightLook,
  entityIds: readonly string[],
  signal: AbortSignal,
) => Painting | undefined;

/** Paints one document until the signal aborts; then nothing of it is left on the page. */
export function createPainting(
  look: HighlightLook,
  entityIds: readonly string[],
  signal: AbortSignal,
): Painting {
  const highlights = createOwnHighlights(look, entityIds, signal);
  return {
    ...highlights,
    ...createHighlightPainter(highlights, signal),
    choose(candidates, rule) {
      const isBySection = rule.density === 'first-per-section';
      return selectPainted(
        candidates,
        rule,
        isBySection ? createSectionFinder(document) : undefined,
      );
    },
  };
}

/** Paints mentions with the CSS Custom Highlight API; never changes the page's tree. */
interface HighlightPainter {
  /** Sets the painted mentions of one block, replacing those it had; none: the block is no longer painted. */
  paint(blockId: number, mentions: readonly AnchoredCandidate[]): void;
  /** All painted mentions, block by block, whether near the viewport or not. */
  painted(): Iterable<AnchoredCandidate>;
  /** How many there are, by entity id. */
  counts(): Readonly<Record<string, number>>;
  /** The mention that owns a range which is highlighted now. */
  ofRange(range: AbstractRange): AnchoredCandidate | undefined;
}

/**
 * Up to this many mentions are all highlighted at all times. In Chromium every highlighted range costs 5 to 15 µs in
 * each frame in which the page changes anything; beyond that, only those near the viewport are highlighted.
 */
const ALWAYS_PAINTED = 300;

/** The highlighted ranges of a block, by mention; holding them keeps them the same. */
type ShownRanges = ReadonlyMap<AnchoredCandidate, readonly Range[]>;

const nothing: readonly AnchoredCandidate[] = [];

/** @param highlights Where the ranges go. */
function createHighlightPainter(
  highlights: Pick<OwnHighlights, 'of'>,
  signal: AbortSignal,
): HighlightPainter {
  const wanted = new Map<number, readonly AnchoredCandidate[]>();
  const shown = new Map<number, ShownRanges>();
  const owners = new Map<AbstractRange, AnchoredCandidate>();
  const near = createNearPainting(wanted, refresh, signal);
  let total = 0;

  /** Highlights what should be highlighted of a block now. */
  function refresh(id: number): void {
    const mentions = (near.isShown(id) ? wanted.get(id) : undefined) ?? nothing;
    const now = replaceRanges(shown.get(id), mentions, highlights, owners);
    if (mentions.length > 0) shown.set(id, now);
    else shown.delete(id);
  }

  return {
    paint(id, mentions) {
      total += mentions.length - (wanted.get(id)?.length ?? 0);
      if (mentions.length > 0) wanted.set(id, mentions);
      else wanted.delete(id);
      near.fit(total);
      near.follow(id);
      refresh(id);
    },
    painted: () => wanted.values().flatMap(mentions => mentions.values()),
    counts: () => countByEntity([...wanted.values()].flat()),
    ofRange: range => owners.get(range),
  };
}

/** Decides whether everything is highlighted, or only what is near the viewport. */
function createNearPainting(
  wanted: ReadonlyMap<number, readonly AnchoredCandidate[]>,
  refresh: (id: number) => void,
  signal: AbortSignal,
) {
  let view: NearView | undefined;
  let end: AbortController | undefined;

  function refreshAll(ids: Iterable<number>): void {
    for (const id of ids) refresh(id);
  }
  function follow(id: number): void {
    const element = wanted.get(id)?.[0]?.node.parentElement;
    if (element) view?.follow(id, element);
    else view?.unfollow(id);
  }
  /** Switches between the two as the number of mentions requires. */
  function fit(total: number): void {
    if (!view && total > ALWAYS_PAINTED) {
      end = new AbortController();
      view = createNearView(refreshAll, AbortSignal.any([signal, end.signal]));
      for (const id of wanted.keys()) follow(id);
    } else if (view && total < ALWAYS_PAINTED / 2) {
      end?.abort();
      view = undefined;
      refreshAll(wanted.keys());
    }
  }
  return { fit, follow, isShown: (id: number): boolean => view?.isNear(id) ?? true };
}

function countByEntity(mentions: readonly AnchoredCandidate[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { judgement } of mentions) {
    counts[judgement.entityId] = (counts[judgement.entityId] ?? 0) + 1;
  }
  return counts;
}

/**
 * Highlights the ranges of these mentions instead of those shown before; ranges in both are not touched.
 * @param owners The mention of each highlighted range; kept up to date.
 */
function replaceRanges(
  before: ShownRanges | undefined,
  mentions: readonly AnchoredCandidate[],
  highlights: Pick<OwnHighlights, 'of'>,
  owners: Map<AbstractRange, AnchoredCandidate>,
): ShownRanges {
  const now = new Map(mentions.map(mention => [mention, mention.ranges]));
  const kept = new Set([...now.values()].flat());
  for (const [{ judgement }, ranges] of before ?? []) {
    for (const range of ranges) {
      if (kept.has(range)) continue;
      highlights.of(judgement.entityId).delete(range);
      owners.delete(range);
    }
  }
  for (const [mention, ranges] of now) {
    for (const range of ranges) {
      if (!owners.has(range)) highlights.of(mention.judgement.entityId).add(range);
      owners.set(range, mention);
    }
  }
  return now;
}
