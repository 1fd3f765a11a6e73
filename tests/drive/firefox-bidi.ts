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

/** A node as BiDi serialises it; the part that is read here. */
interface RemoteNode {
  readonly sharedId: string;
  readonly value: {
    readonly mode?: 'open' | 'closed';
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

/** Runs a source that takes a closed shadow root and gives JSON text, on each until one answers. */
export async function readCard<Result>(page: Page, source: string): Promise<Result | undefined> {
  const target = { context: contextOf(page) };
  const document = await call(page, {
    functionDeclaration: '() => document.documentElement',
    target,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  for (const root of closedRootsUnder(document as RemoteNode)) {
    const { value } = (await call(page, {
      functionDeclaration: source,
      arguments: [{ sharedId: root.sharedId }],
      target,
    })) as { readonly value?: unknown };
    if (typeof value === 'string') return JSON.parse(value) as Result;
  }
  return undefined;
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

function* closedRootsUnder(node: RemoteNode): Generator<RemoteNode> {
  const { shadowRoot, children } = node.value;
  if (shadowRoot) {
    if (shadowRoot.value.mode === 'closed') yield shadowRoot;
    yield* closedRootsUnder(shadowRoot);
  }
  for (const child of children ?? []) yield* closedRootsUnder(child);
}
