import { highlightCss, type HighlightLook } from './highlight-sheet.ts';

/** The name an entity's highlight is registered under. */
const highlightName = (entityId: string): string => `context-annotator-${entityId}`;

/** Our highlights in the page's registry, and the sheet that gives them their look. */
export interface OwnHighlights {
  /** The highlight of an entity, made and registered when first asked for. */
  of(entityId: string): Highlight;
  /** Makes the highlights visible in one more tree: a document's sheet does not reach shadow trees in Firefox. */
  adopt(root: Document | ShadowRoot): void;
  setLook(look: HighlightLook): void;
  /** Puts back what the page's own code took away: registered highlights, adopted sheets. */
  keep(): void;
}

/** After the abort nothing of it is left on the page. */
export function createOwnHighlights(look: HighlightLook, signal: AbortSignal): OwnHighlights {
  const highlights = new Map<string, Highlight>();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  const sheet = new CSSStyleSheet();
  let current = look;

  const dress = (): void =>
    sheet.replaceSync(highlightCss([...highlights.keys()].map(highlightName), current));

  function eachRoot(action: (root: Document | ShadowRoot) => void): void {
    for (const ref of roots) {
      const root = ref.deref();
      if (root) action(root);
      else roots.delete(ref);
    }
  }
  function wear(root: Document | ShadowRoot): void {
    if (root.adoptedStyleSheets.includes(sheet)) return;
    const others = root.adoptedStyleSheets.filter(other => !isLeftOver(other));
    root.adoptedStyleSheets = [...others, sheet];
  }
  function takeOff(root: Document | ShadowRoot): void {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet);
  }

  signal.addEventListener('abort', () => {
    for (const [entityId, highlight] of highlights) {
      const name = highlightName(entityId);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
    eachRoot(takeOff);
  });

  return {
    of(entityId) {
      const known = highlights.get(entityId);
      if (known) return known;
      const highlight = new Highlight();
      highlights.set(entityId, highlight);
      CSS.highlights.set(highlightName(entityId), highlight);
      dress();
      return highlight;
    },
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

/** Firefox ends the sessions of an extension that is updated without a word: their sheets stay on the page. */
function isLeftOver(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.includes(`::highlight(${highlightName('')}`) ?? false;
}
