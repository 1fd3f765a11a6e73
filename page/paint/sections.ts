import { compareNodes } from '../dom/document-order.ts';
import { isElement } from '../dom/native-dom.ts';
import { lastStartBefore } from './density.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * Makes a function that finds the section of a node: a heading and what follows it until the next. Only headings
 * start sections, whatever their level and whatever they are in; headings in shadow trees do not.
 * @returns For a node: that heading; `undefined` before the first one.
 */
export function createSectionFinder(page: Document): (node: Node) => Element | undefined {
  const headings = [...Document.prototype.querySelectorAll.call(page, HEADINGS)];
  return node => lastStartBefore(headings, heading => compareNodes(heading, node) < 0);
}

/** Is the node a heading, or does it contain one? */
export function holdsHeading(node: Node): boolean {
  if (!isElement(node)) return false;
  const { prototype } = Element;
  return (
    prototype.matches.call(node, HEADINGS) || prototype.querySelector.call(node, HEADINGS) !== null
  );
}
