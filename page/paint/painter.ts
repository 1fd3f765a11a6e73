import type { OwnHighlights } from './highlight-registry.ts';
import type { MarkedMention } from './anchored-candidate.ts';
import { createNearView, type NearView } from '../watch/viewport.ts';

/** Paints mentions with the CSS Custom Highlight API; never touches the page's tree. */
export interface HighlightPainter {
  /** Makes these the painted mentions of one block; none: it is painted no more. */
  paint(blockId: number, mentions: readonly MarkedMention[]): void;
  /** Everything to be painted, block by block, whether near the view or not. */
  painted(): Iterable<MarkedMention>;
  /** How many those are, by entity id. */
  counts(): Readonly<Record<string, number>>;
  /** The mention that owns a stroke which is painted now. */
  ofRange(range: AbstractRange): MarkedMention | undefined;
}

/**
 * Up to so many mentions all are painted always. In Chromium every painted range costs 5 to 15 µs in each frame in
 * which the page has changed anything; on pages with more, only those near the view are painted.
 */
const ALWAYS_PAINTED = 300;

/** @param highlights Where the strokes go. */
export function createHighlightPainter(
  highlights: Pick<OwnHighlights, 'of'>,
  signal: AbortSignal,
): HighlightPainter {
  const wanted = new Map<number, readonly MarkedMention[]>();
  /** The strokes painted now, by block, each list held as its mention gave it. */
  const shown = new Map<number, ReadonlyMap<MarkedMention, readonly Range[]>>();
  const owners = new Map<AbstractRange, MarkedMention>();
  const counts = new Map<string, number>();
  let total = 0;
  let view: { readonly near: NearView; readonly end: AbortController } | undefined;

  function count(mentions: readonly MarkedMention[], times: 1 | -1): void {
    total += times * mentions.length;
    for (const { judgement } of mentions) {
      counts.set(judgement.entityId, (counts.get(judgement.entityId) ?? 0) + times);
    }
  }

  /** Makes the strokes of a block what they should be now. */
  function refresh(id: number): void {
    const wish = !view || view.near.isNear(id) ? (wanted.get(id) ?? []) : [];
    const before = shown.get(id);
    if (!before && wish.length === 0) return;
    const now = new Map(wish.map(mention => [mention, mention.strokes]));
    const kept = new Set([...now.values()].flat());
    for (const [{ judgement }, strokes] of before ?? []) {
      for (const stroke of strokes) {
        if (kept.has(stroke)) continue;
        highlights.of(judgement.entityId).delete(stroke);
        owners.delete(stroke);
      }
    }
    for (const [mention, strokes] of now) {
      const highlight = highlights.of(mention.judgement.entityId);
      for (const stroke of strokes) {
        if (!owners.has(stroke)) highlight.add(stroke);
        owners.set(stroke, mention);
      }
    }
    if (now.size > 0) shown.set(id, now);
    else shown.delete(id);
  }

  function follow(id: number): void {
    const element = wanted.get(id)?.[0]?.node.parentElement;
    if (element) view?.near.follow(id, element);
    else view?.near.unfollow(id);
  }

  /** Goes over to painting near the view, or back to painting everything. */
  function fitToTotal(): void {
    if (!view && total > ALWAYS_PAINTED) {
      const end = new AbortController();
      const near = createNearView(
        ids => {
          for (const id of ids) refresh(id);
        },
        AbortSignal.any([signal, end.signal]),
      );
      view = { near, end };
      for (const id of wanted.keys()) follow(id);
    } else if (view && total < ALWAYS_PAINTED / 2) {
      view.end.abort();
      view = undefined;
      for (const id of wanted.keys()) refresh(id);
    }
  }

  return {
    paint(id, mentions) {
      count(wanted.get(id) ?? [], -1);
      count(mentions, 1);
      if (mentions.length > 0) wanted.set(id, mentions);
      else wanted.delete(id);
      fitToTotal();
      follow(id);
      refresh(id);
    },
    painted: () => wanted.values().flatMap(mentions => mentions.values()),
    counts: () => Object.fromEntries([...counts].filter(([, number]) => number > 0)),
    ofRange: range => owners.get(range),
  };
}
