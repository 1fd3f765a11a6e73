/* oxlint-disable typescript/unbound-method -- taking methods off their prototypes is what this file is for */
/**
 * Properties of nodes, read through the prototypes: a form with a field named `parentNode` answers
 * `form.parentNode` with that field ("DOM clobbering"), and so does a document with an image of that name.
 */
/* @__NO_SIDE_EFFECTS__ */
function getterOf<Target extends object, Key extends keyof Target>(
  prototype: Target,
  key: Key,
): (target: Target) => Target[Key] {
  const property = Object.getOwnPropertyDescriptor(prototype, key);
  if (!property?.get) throw new TypeError(`${String(key)} has no getter on this prototype`);
  const get: (this: Target) => Target[Key] = property.get;
  return target => get.call(target);
}

/** Parent, shadow root or document; null at the top of a tree. */
export const parentOf = getterOf(Node.prototype, 'parentNode');
/** Next node with the same parent. */
export const nextSiblingOf = getterOf(Node.prototype, 'nextSibling');
/** Previous node with the same parent. */
export const previousSiblingOf = getterOf(Node.prototype, 'previousSibling');
/** First child. */
export const firstChildOf = getterOf(Node.prototype, 'firstChild');
/** Last child. */
export const lastChildOf = getterOf(Node.prototype, 'lastChild');
/** Children, live. */
export const childNodesOf = getterOf(Node.prototype, 'childNodes');
/** Is the node in a document? */
export const isConnected = getterOf(Node.prototype, 'isConnected');
/** `Node.TEXT_NODE` and so on. */
const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
/** Element name without prefix, lower case in HTML. */
export const localNameOf = getterOf(Element.prototype, 'localName');
/** The open shadow root; null where there is none. */
export const shadowRootOf = getterOf(Element.prototype, 'shadowRoot');

const documentElementOf = getterOf(Document.prototype, 'documentElement');
const visibilityOf = getterOf(Document.prototype, 'visibilityState');
const { createTreeWalker, elementFromPoint } = Document.prototype;

/** The document element. */
export const topElement = (): HTMLElement => documentElementOf(document);
/** A tree walker below `root`; `whatToShow` as for `createTreeWalker`. */
export const walkerIn = (root: Node, whatToShow: number): TreeWalker =>
  createTreeWalker.call(document, root, whatToShow);
/** The topmost element at a point, in client coordinates; null where there is none. Forces layout. */
export const elementAt = (page: Document, x: number, y: number): Element | null =>
  elementFromPoint.call(page, x, y);
/** Is the document visible (`visibilityState`)? A tab in the background is not. */
export const isDocumentVisible = (): boolean => visibilityOf(document) === 'visible';

const textContentOf = getterOf(Node.prototype, 'textContent');
/** All text inside the element. */
export const textOf = (element: Element): string => textContentOf(element) ?? '';

const { closest } = Element.prototype;
const { getAttribute, getBoundingClientRect, checkVisibility } = Element.prototype;
const { getRootNode, contains } = Node.prototype;

/** The nearest of the element and its ancestors within its tree that matches. */
export const closestOf = (element: Element, selector: string): Element | null =>
  closest.call(element, selector);
/** An attribute's value. */
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
/** `Element.checkVisibility`. Forces style. */
export const isRendered = (element: Element, options: CheckVisibilityOptions): boolean =>
  checkVisibility.call(element, options);
/** The element's bounding box in client coordinates. Reads layout. */
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
/** Width of the element's box with its border, without transforms. Reads layout. */
export const widthOf = getterOf(HTMLElement.prototype, 'offsetWidth');
/** Height of the element's box with its border, without transforms. Reads layout. */
export const heightOf = getterOf(HTMLElement.prototype, 'offsetHeight');
/** The root's adopted style sheets. */
export const sheetsOf = (root: Document | ShadowRoot): readonly CSSStyleSheet[] =>
  Reflect.get(ownerOf(root), 'adoptedStyleSheets', root) as readonly CSSStyleSheet[];
/** Replaces the root's adopted style sheets. */
export const setSheets = (root: Document | ShadowRoot, sheets: readonly CSSStyleSheet[]): void =>
  void Reflect.set(ownerOf(root), 'adoptedStyleSheets', sheets, root);
const ownerOf = (root: Document | ShadowRoot): Document | ShadowRoot =>
  root instanceof Document ? Document.prototype : ShadowRoot.prototype;
/** The root of the node's tree. */
export const rootOf = (node: Node): Node => getRootNode.call(node);
/** Is the second node the first one or inside it? False across a shadow boundary. */
export const containsNode = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

/** All elements inside the node in document order; a live list where the platform has one, which needs no copy. */
export function elementsIn(scope: Node): ArrayLike<Element> {
  if (isElement(scope)) return Element.prototype.getElementsByTagName.call(scope, '*');
  if (scope instanceof Document) return Document.prototype.getElementsByTagName.call(scope, '*');
  if (scope instanceof DocumentFragment) {
    return DocumentFragment.prototype.querySelectorAll.call(scope, '*');
  }
  return [];
}

/** All elements with that local name inside the node in document order; a live list where the platform has one. */
export function elementsNamed(scope: Node, name: string): ArrayLike<Element> {
  if (isElement(scope)) return Element.prototype.getElementsByTagName.call(scope, name);
  if (scope instanceof Document) return Document.prototype.getElementsByTagName.call(scope, name);
  if (scope instanceof DocumentFragment) {
    return DocumentFragment.prototype.querySelectorAll.call(scope, name);
  }
  return [];
}

/** Is it an element? */
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;
/** Is it a text node (CDATA sections included)? */
export const isText = (node: Node): node is Text =>
  nodeTypeOf(node) === Node.TEXT_NODE || nodeTypeOf(node) === Node.CDATA_SECTION_NODE;
