import { highlightCss, type HighlightLook } from './highlight-sheet.ts';
import type { MarkedMention } from './marked-mention.ts';

/** Paints mentions with the CSS Custom Highlight API; never touches the page's tree. */
export interface HighlightPainter {
  /** Makes this the set of painted mentions. */
  paint(mentions: Iterable<MarkedMention>): void;
  /** Stops painting one mention at once. */
  erase(mention: MarkedMention): void;
  ofRange(range: AbstractRange): MarkedMention | undefined;
  /** Makes the highlights visible in one more tree. */
  adopt(root: Document | ShadowRoot): void;
  setLook(look: HighlightLook): void;
  /** Puts back what the page's own code took away: registered highlights, adopted sheets. */
  keep(): void;
}

/** The name an entity's highlight is registered under. */
export const highlightName = (entityId: string): string => `context-annotator-${entityId}`;

/** @param look How highlights look at first. */
export function createHighlightPainter(look: HighlightLook, signal: AbortSignal): HighlightPainter {
  const highlights = new Map<string, Highlight>();
  const painted = new Set<MarkedMention>();
  const owners = new Map<AbstractRange, MarkedMention>();
  const sheet = new CSSStyleSheet();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  let current = look;

  const dress = (): void =>
    sheet.replaceSync(highlightCss([...highlights.keys()].map(highlightName), current));

  function highlightOf(entityId: string): Highlight {
    let highlight = highlights.get(entityId);
    if (!highlight) {
      highlight = new Highlight();
      highlights.set(entityId, highlight);
      CSS.highlights.set(highlightName(entityId), highlight);
      dress();
    }
    return highlight;
  }

  function erase(mention: MarkedMention): void {
    if (!painted.delete(mention)) return;
    for (const stroke of mention.strokes) {
      highlights.get(mention.judgement.entityId)?.delete(stroke);
      owners.delete(stroke);
    }
  }

  function eachRoot(action: (root: Document | ShadowRoot) => void): void {
    for (const ref of roots) {
      const root = ref.deref();
      if (root) action(root);
      else roots.delete(ref);
    }
  }
  function wear(root: Document | ShadowRoot): void {
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  signal.addEventListener('abort', () => {
    for (const [entityId, highlight] of highlights) {
      const name = highlightName(entityId);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
    eachRoot(root => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet);
    });
    painted.clear();
    owners.clear();
  });

  return {
    paint(mentions) {
      const next = new Set(mentions);
      for (const mention of painted) if (!next.has(mention)) erase(mention);
      for (const mention of next) {
        if (painted.has(mention)) continue;
        painted.add(mention);
        const highlight = highlightOf(mention.judgement.entityId);
        for (const stroke of mention.strokes) {
          highlight.add(stroke);
          owners.set(stroke, mention);
        }
      }
    },
    erase,
    ofRange: range => owners.get(range),
    adopt(root) {
      roots.add(new WeakRef(root));
      wear(root);
    },
    setLook(next) {
      current = next;
      dress();
    },
    keep() {
      for (const [entityId, highlight] of highlights) {
        const name = highlightName(entityId);
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
      eachRoot(wear);
    },
  };
}
