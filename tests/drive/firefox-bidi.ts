import type { Page } from 'puppeteer-core';

/** WebDriver BiDi as Firefox speaks it, for what Puppeteer's own interface leaves out. */
export interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** The connection under a Firefox page. */
export function bidiOf(page: Page): Bidi {
  // Puppeteer keeps it public on its BiDi browser, yet outside its declared types.
  return (page.browser() as unknown as { readonly connection: Bidi }).connection;
}

/** The browsing context's id. */
export function contextOf(page: Page): string {
  const { _id: id } = page.mainFrame() as unknown as { readonly _id: string };
  return id;
}

/** A list of elements as BiDi serialises it; the part that is read here. */
interface RemoteElements {
  readonly value: readonly {
    readonly value: { readonly shadowRoot?: RemoteRoot | null };
  }[];
}

interface RemoteRoot {
  readonly sharedId: string;
  readonly value: { readonly mode?: 'open' | 'closed' };
}

/** Runs a source that takes a closed shadow root and gives JSON text, on each popover's until one answers. */
export async function readCard<Result>(page: Page, source: string): Promise<Result | undefined> {
  const target = { context: contextOf(page) };
  const popovers = await call(page, {
    functionDeclaration: findPopovers.toString(),
    target,
    serializationOptions: { includeShadowTree: 'all' },
  });
  for (const { value: element } of (popovers as RemoteElements).value) {
    const { shadowRoot } = element;
    if (shadowRoot?.value.mode !== 'closed') continue;
    const { value } = (await call(page, {
      functionDeclaration: source,
      arguments: [{ sharedId: shadowRoot.sharedId }],
      target,
    })) as { readonly value?: unknown };
    if (typeof value === 'string') return JSON.parse(value) as Result;
  }
  return undefined;
}

/** Runs in the page. The whole page serialised, shadow trees and all, would take long each time that it is asked. */
function findPopovers(): Element[] {
  const found: Element[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.hasAttribute('popover')) found.push(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
}

async function call(page: Page, params: object): Promise<unknown> {
  const answer = (await bidiOf(page).send('script.callFunction', {
    awaitPromise: true,
    ...params,
  })) as {
    readonly result: { readonly result?: unknown; readonly exceptionDetails?: { text: string } };
  };
  if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
  return answer.result.result;
}
