import { setSheets, sheetsOf } from '../dom/native-dom.ts';
import { highlightCss, type HighlightLook } from './highlight-style.ts';

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

/**
 * After the abort nothing of it is left on the page.
 * @param entityIds Of all entities that may be painted. Each change of a sheet makes the browser style the whole
 * page anew (a third of a second on a page of 10 MB): so there is one for all of them, when the first is painted,
 * and none on a page without mentions.
 */
export function createOwnHighlights(
  look: HighlightLook,
  entityIds: readonly string[],
  signal: AbortSignal,
): OwnHighlights {
  const highlights = new Map<string, Highlight>();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  const sheet = new CSSStyleSheet();
  let current = look;

  const dress = (): void => sheet.replaceSync(highlightCss(entityIds.map(highlightName), current));

  function eachRoot(action: (root: Document | ShadowRoot) => void): void {
    for (const ref of roots) {
      const root = ref.deref();
      if (root) action(root);
      else roots.delete(ref);
    }
  }
  function wear(root: Document | ShadowRoot): void {
    const worn = sheetsOf(root);
    if (!worn.includes(sheet)) setSheets(root, [...worn, sheet]);
  }
  // What the session of an extension that was updated has left behind.
  for (const entityId of entityIds) CSS.highlights.delete(highlightName(entityId));

  signal.addEventListener('abort', () => {
    for (const [entityId, highlight] of highlights) {
      const name = highlightName(entityId);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
    eachRoot(root => takeOff(root, other => other === sheet));
  });

  return {
    of(entityId) {
      const known = highlights.get(entityId);
      if (known) return known;
      const highlight = new Highlight();
      const isFirst = highlights.size === 0;
      highlights.set(entityId, highlight);
      CSS.highlights.set(highlightName(entityId), highlight);
      if (isFirst) {
        dress();
        eachRoot(wear);
      }
      return highlight;
    },
    adopt(root) {
      roots.add(new WeakRef(root));
      takeOff(root, isLeftOver);
      if (highlights.size > 0) wear(root);
    },
    setLook(next) {
      const isNew = next.style !== current.style || next.strength !== current.strength;
      current = next;
      if (isNew && highlights.size > 0) dress();
    },
    keep() {
      for (const [entityId, highlight] of highlights) {
        const name = highlightName(entityId);
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
      if (highlights.size > 0) eachRoot(wear);
    },
  };
}

function takeOff(root: Document | ShadowRoot, isOurs: (sheet: CSSStyleSheet) => boolean): void {
  const worn = sheetsOf(root);
  const others = worn.filter(sheet => !isOurs(sheet));
  // Any assignment makes the browser style the whole page anew.
  if (others.length < worn.length) setSheets(root, others);
}

/** Firefox the sessions of an extension that is updated without a word: their sheets stay on the page. */
function isLeftOver(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.includes(`::highlight(${highlightName('')}`) ?? false;
}
