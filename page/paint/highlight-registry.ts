import { setSheets, sheetsOf } from '../dom/native-dom.ts';
import { highlightCss, type HighlightLook } from './highlight-style.ts';

/** The name an entity's highlight is registered under. */
const highlightName = (entityId: string): string => `context-annotator-${entityId}`;

/** The extension's highlights in the page's registry (`CSS.highlights`), and the style sheet that gives them their look. */
export interface OwnHighlights {
  /** The highlight of an entity; created and registered when first asked for. */
  of(entityId: string): Highlight;
  /** Makes highlights visible in one more tree: in Firefox the document's sheets do not apply in shadow trees. */
  adopt(root: Document | ShadowRoot): void;
  setLook(look: HighlightLook): void;
  /** Puts back what the page's own code removed: registered highlights, adopted sheets. */
  restore(): void;
}

/**
 * After the abort nothing of it is left on the page.
 * @param entityIds Of all entities that may be painted. Each change of a sheet makes the browser compute the style
 * of the whole page again (a third of a second on a page of 10 MB): so one sheet serves all entities. It is adopted
 * when the first is painted, and never on a page without mentions.
 */
export function createOwnHighlights(
  firstLook: HighlightLook,
  entityIds: readonly string[],
  signal: AbortSignal,
): OwnHighlights {
  const highlights = new Map<string, Highlight>();
  const sheet = createAdoptedSheet();
  let look = firstLook;
  const setCss = (): void => sheet.replace(highlightCss(entityIds.map(highlightName), look));

  // Left behind by the content script of an earlier version of the extension.
  for (const entityId of entityIds) CSS.highlights.delete(highlightName(entityId));

  signal.addEventListener('abort', () => {
    for (const [entityId, highlight] of highlights) unregister(entityId, highlight);
    sheet.remove();
  });

  return {
    of(entityId) {
      const known = highlights.get(entityId);
      if (known) return known;
      const highlight = new Highlight();
      highlights.set(entityId, highlight);
      register(entityId, highlight);
      if (highlights.size === 1) setCss();
      return highlight;
    },
    adopt: root => sheet.adopt(root),
    setLook(next) {
      const isNew = next.style !== look.style || next.strength !== look.strength;
      look = next;
      if (isNew && highlights.size > 0) setCss();
    },
    restore() {
      for (const [entityId, highlight] of highlights) register(entityId, highlight);
      sheet.restore();
    },
  };
}

function register(entityId: string, highlight: Highlight): void {
  const name = highlightName(entityId);
  if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
}

function unregister(entityId: string, highlight: Highlight): void {
  const name = highlightName(entityId);
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  highlight.clear();
}

/** A style sheet that several trees adopt, once it has rules. */
function createAdoptedSheet() {
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  const sheet = new CSSStyleSheet();
  let hasRules = false;

  function eachRoot(action: (root: Document | ShadowRoot) => void): void {
    for (const ref of roots) {
      const root = ref.deref();
      if (root) action(root);
      else roots.delete(ref);
    }
  }
  function addTo(root: Document | ShadowRoot): void {
    const sheets = sheetsOf(root);
    if (!sheets.includes(sheet)) setSheets(root, [...sheets, sheet]);
  }

  return {
    replace(css: string): void {
      sheet.replaceSync(css);
      if (!hasRules) eachRoot(addTo);
      hasRules = true;
    },
    adopt(root: Document | ShadowRoot): void {
      roots.add(new WeakRef(root));
      removeSheets(root, isLeftOver);
      if (hasRules) addTo(root);
    },
    restore(): void {
      if (hasRules) eachRoot(addTo);
    },
    remove: () => eachRoot(root => removeSheets(root, other => other === sheet)),
  };
}

function removeSheets(
  root: Document | ShadowRoot,
  isOurs: (sheet: CSSStyleSheet) => boolean,
): void {
  const sheets = sheetsOf(root);
  const others = sheets.filter(sheet => !isOurs(sheet));
  // Any assignment makes the browser compute the style of the whole page again.
  if (others.length < sheets.length) setSheets(root, others);
}

/** Firefox ends the content scripts of an updated extension without an event; their style sheets stay. */
function isLeftOver(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.includes(`::highlight(${highlightName('')}`) ?? false;
}
