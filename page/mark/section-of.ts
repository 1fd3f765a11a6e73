import { compareNodes } from './document-order.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * Makes a finder of the section that a node stands in: what follows one heading until the next.
 * @returns For a node: that heading; undefined before the first one.
 */
export function createSectionFinder(page: Document): (node: Node) => Element | undefined {
  const headings = [...Document.prototype.querySelectorAll.call(page, HEADINGS)];
  return node => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const heading = headings[middle];
      if (heading && compareNodes(heading, node) < 0) low = middle + 1;
      else high = middle;
    }
    return headings[low - 1];
  };
}
