import type { Page } from 'puppeteer-core';

/** What a page and its frames hold, counted over documents and open shadow trees alike. */
export interface PageTraces {
  /** All elements, the page's own and a card's host. */
  readonly elements: number;
  /** Names of our registered highlights, each once for every frame. */
  readonly highlights: readonly string[];
  /** Adopted style sheets with a rule of ours, once for every tree that has adopted them. */
  readonly sheets: number;
}

/** Counts what could be left of the extension in a page. */
export async function tracesOn(page: Page): Promise<PageTraces> {
  const frames = await Promise.all(
    page.frames().map(frame =>
      frame.evaluate(() => {
        const trees: (Document | ShadowRoot)[] = [document];
        const elements: Element[] = [];
        // Grows while it is walked: each tree adds the shadow trees in it.
        for (const tree of trees) {
          for (const element of tree.querySelectorAll('*')) {
            elements.push(element);
            if (element.shadowRoot) trees.push(element.shadowRoot);
          }
        }
        return {
          elements: elements.length,
          highlights: [...CSS.highlights.keys()].filter(name =>
            name.startsWith('context-annotator'),
          ),
          sheets: trees
            .flatMap(tree => tree.adoptedStyleSheets)
            .filter(({ cssRules }) =>
              [...cssRules].some(({ cssText }) => cssText.includes('context-annotator')),
            ).length,
        };
      }),
    ),
  );
  return {
    elements: frames.reduce((sum, { elements }) => sum + elements, 0),
    highlights: frames.flatMap(({ highlights }) => highlights).toSorted(),
    sheets: frames.reduce((sum, { sheets }) => sum + sheets, 0),
  };
}
