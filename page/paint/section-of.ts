import { compareNodes } from '../dom/document-order.ts';
import { holdsMatch, isElement } from '../dom/native-dom.ts';
import { lastStartBefore } from './section-start.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * Makes a finder of the section that a node stands in: a heading and what follows it until the next. Headings alone
 * start sections, whatever their level and whatever they stand in; headings in shadow trees do not.
 * @returns For a node: that heading; undefined before the first one.
 */
export function createSectionFinder(page: Document): (node: Node) => Element | undefined {
  const headings = [...Document.prototype.querySelectorAll.call(page, HEADINGS)];
  return node => lastStartBefore(headings, heading => compareNodes(heading, node) < 0);
}

/** Does the node start a section, or something inside it? */
export const holdsHeading = (node: Node): boolean => isElement(node) && holdsMatch(node, HEADINGS);
