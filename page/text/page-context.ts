import type { PageContext } from '../../detection/detector.ts';

/** Most headings taken of each level; more add nothing to what a page is about. */
const MOST_HEADINGS = 40;
/** Longest text taken of each element, in UTF-16 units. */
const LONGEST = 500;

/**
 * Reads what the page says about itself, apart from its text. Each step searches for one kind of element, which
 * takes milliseconds on a giant page that has none. Reads through the prototypes, because an element of the page may
 * shadow `document.title` or `document.head`.
 */
export function* readPageContext(page: Document): Generator<void, PageContext> {
  const first = (name: string, most: number): readonly Element[] =>
    firstOf(Document.prototype.getElementsByTagName.call(page, name), most);
  const lang = first('html', 1)[0]?.getAttribute('lang');
  const head = first('head', 1)[0];
  const metas = head ? [...Element.prototype.getElementsByTagName.call(head, 'meta')] : [];
  const description = metas.find(meta =>
    /^(?:og:)?description$/i.test(meta.getAttribute('name') ?? meta.getAttribute('property') ?? ''),
  );
  yield;
  const title = textOf(first('title', 1)[0]);
  yield;
  const main = first('h1', MOST_HEADINGS).map(textOf);
  yield;
  const headings = [...main, ...first('h2', MOST_HEADINGS).map(textOf)];
  return {
    title,
    url: location.href,
    headings,
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
