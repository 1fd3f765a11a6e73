/** One character that a reader sees, where it stands in the page and on the screen. */
interface Glyph {
  readonly node: Text;
  readonly offset: number;
  readonly rect: DOMRect;
}

/** The whole text of a page as it is seen, with the way back to the page. */
export interface SeenText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where it stands; undefined for what was put in between words. */
  readonly places: readonly (readonly [node: Text, offset: number] | undefined)[];
}

const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA SELECT OPTION CODE KBD SAMP VAR MATH OBJECT IFRAME CANVAS VIDEO AUDIO'.split(
    ' ',
  ),
);
const REPLACED = new Set('IMG INPUT BUTTON svg VIDEO CANVAS IFRAME PICTURE HR'.split(' '));

/**
 * Reads a whole page by where the letters at the ends of every text node are drawn: slow, and with nothing of the
 * engine in it.
 * What the design leaves out (code, fields, editors, formulas) is left out by its own list.
 */
export function readByLayout(root: Document | ShadowRoot = document): SeenText {
  const characters: string[] = [];
  const places: (readonly [Text, number] | undefined)[] = [];
  let last: Glyph | undefined;
  let parted = '';
  const part = (mark: string): void => {
    if (mark > parted) parted = mark;
  };

  function put(character: string, place: readonly [Text, number] | undefined): void {
    characters.push(character);
    places.push(place);
  }

  function readText(node: Text): void {
    const { data } = node;
    const first = data.search(/\S/);
    const end = data.trimEnd().length;
    const [begin, finish] = [glyphAt(node, first), glyphAt(node, end - 1)];
    if (first >= 0 && !(begin && finish)) return;
    if (first !== 0) space(node, 0);
    if (!begin || !finish) return;
    if (last) part(first > 0 ? '' : between(last, begin));
    if (parted) put(parted, undefined);
    parted = '';
    for (let offset = first; offset < end; offset += 1) put(data.charAt(offset), [node, offset]);
    last = finish;
    if (end < data.length) space(node, end);
  }

  function space(node: Text, offset: number): void {
    if (/\S/.test(characters.at(-1) ?? ' ')) put(' ', [node, offset]);
  }

  function visit(node: Node): void {
    if (node instanceof Text) {
      const { parentElement } = node;
      if (isShut(parentElement)) return;
      if (parentElement === null || isSeen(parentElement)) readText(node);
      return;
    }
    if (node instanceof Element) {
      if (LEFT_OUT.has(node.tagName) || isWritten(node)) return part('\n');
      if (isHidden(node)) return;
      if (node.tagName === 'BR' || REPLACED.has(node.tagName)) part('\n');
      if (node.tagName === 'SUP' || node.tagName === 'SUB') part(' ');
      if (node.shadowRoot) visitAll(node.shadowRoot);
    }
    visitAll(node);
    if (node instanceof Element && /^(?:SUP|SUB)$/.test(node.tagName)) part(' ');
  }
  function visitAll(parent: Node): void {
    for (const child of parent.childNodes) visit(child);
  }
  visitAll(root);
  return { text: characters.join(''), places };
}

/** A character with its box; undefined where it has none: nobody sees it. */
function glyphAt(node: Text, offset: number): Glyph | undefined {
  if (offset < 0) return undefined;
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const rect = range.getClientRects()[0];
  return rect && rect.height > 0 ? { node, offset, rect } : undefined;
}

/** What stands between two letters of different text nodes: nothing, a space, or the end of a line. */
function between(a: Glyph, b: Glyph): string {
  if (blockOf(a.node) !== blockOf(b.node)) return '\n';
  const height = Math.min(a.rect.height, b.rect.height);
  const overlap = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
  if (overlap < height / 2) return '';
  const gap = Math.max(a.rect.left, b.rect.left) - Math.min(a.rect.right, b.rect.right);
  return gap > height * 0.12 ? ' ' : '';
}

/** The nearest element that is laid out as a box of its own. */
function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (
    element &&
    /^(?:inline$|contents|ruby$|ruby-base)/.test(getComputedStyle(element).display)
  ) {
    element = element.parentElement;
  }
  return element;
}

function isWritten(element: Element): boolean {
  if (/^(?:textbox|searchbox|code)$/.test(element.getAttribute('role') ?? '')) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Does the element hide all that is inside it? */
function isHidden(element: Element): boolean {
  const { display, opacity } = getComputedStyle(element);
  if (display === 'none' || Number(opacity) === 0) return true;
  const { parentElement } = element;
  return isShut(parentElement) && parentElement.querySelector(':scope > summary') !== element;
}

const isShut = (element: Element | null): element is HTMLDetailsElement =>
  element instanceof HTMLDetailsElement && !element.open;

/** Can the element's own text be seen, now or by scrolling, if what is around it can? */
function isSeen(element: Element): boolean {
  if (getComputedStyle(element).visibility !== 'visible') return false;
  const rect = element.getBoundingClientRect();
  const leftEdge = Math.min(
    0,
    document.documentElement.clientWidth - document.documentElement.scrollWidth,
  );
  if (rect.width > 0 && rect.right + scrollX <= leftEdge) return false;
  if (rect.height > 0 && rect.bottom + scrollY <= 0) return false;
  const own = element instanceof HTMLElement ? element : undefined;
  return !(
    own &&
    own.offsetWidth <= 1 &&
    own.offsetHeight <= 1 &&
    getComputedStyle(own).display !== 'inline'
  );
}
