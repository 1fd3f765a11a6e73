import { onTestFinished } from 'vitest';

/** Taken at once: markup of a test may shadow `document.body`. */
const { body } = document;

/** Puts the markup into the test's page, for the time of the test. */
export function put(html: string): void {
  body.setHTMLUnsafe(html);
  onTestFinished(() => body.replaceChildren());
}

/** The element with this id; throws where there is none. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no element #${id}.`);
  return element;
}

/** The first text node inside the element with this id. */
export function textIn(id: string, root: Node = byId(id)): Text {
  const text = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode();
  if (!(text instanceof Text)) throw new Error(`There is no text in #${id}.`);
  return text;
}
