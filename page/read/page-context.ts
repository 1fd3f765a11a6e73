import type { PageContext } from '../../detection/detector.ts';

/** Headings that tell what a page is about; more add nothing. */
const MOST_HEADINGS = 40;
/** Longest text taken of each, in UTF-16 units. */
const LONGEST = 500;

/**
 * What the page says about itself, apart from its text.
 * Asks the prototypes: an element of the page may shadow `document.title` or `document.head`.
 */
export function readPageContext(page: Document): PageContext {
  const byName = (name: string) => Document.prototype.getElementsByTagName.call(page, name);
  const description = [...byName('meta')].find(meta =>
    /^(?:og:)?description$/i.test(meta.getAttribute('name') ?? meta.getAttribute('property') ?? ''),
  );
  const lang = byName('html')[0]?.getAttribute('lang');
  return {
    title: textOf(byName('title')[0]),
    url: location.href,
    headings: [byName('h1'), byName('h2')]
      .flatMap(list => firstOf(list, MOST_HEADINGS))
      .map(textOf),
    ...(description && {
      description: description.getAttribute('content')?.slice(0, LONGEST) ?? '',
    }),
    ...(lang && { lang }),
  };
}

function textOf(element: Element | undefined): string {
  return element?.textContent.trim().slice(0, LONGEST) ?? '';
}

/** The first few of a live list, without walking the page for the rest. */
function firstOf(list: HTMLCollectionOf<Element>, count: number): Element[] {
  const first: Element[] = [];
  for (let index = 0; index < count; index += 1) {
    const element = list[index];
    if (!element) break;
    first.push(element);
  }
  return first;
}
