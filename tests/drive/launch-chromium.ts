import { launch, type Page, type Protocol } from 'puppeteer-core';
import { chromiumArguments, VIEWPORT } from './chromium-arguments.ts';
import { closeWelcome } from './close-welcome.ts';
import {
  type DriveOptions,
  type DrivenBrowser,
  drivenBrowser,
  PUPPETEER_MS,
} from './driven-browser.ts';
import { limitMs } from './machine-speed.ts';

/** Starts Chromium with the extension; see {@link DrivenBrowser}. */
export async function launchChromium(options: DriveOptions): Promise<DrivenBrowser> {
  const {
    server,
    executablePath,
    extensionDir,
    headless = true,
    isCutOff = true,
    userDataDir,
  } = options;
  const browser = await launch({
    executablePath,
    headless,
    timeout: limitMs(PUPPETEER_MS),
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? VIEWPORT : null,
    ...(userDataDir !== undefined && { userDataDir }),
    args: [
      ...chromiumArguments(isCutOff ? server : undefined),
      '--disable-component-update',
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      ...(options.args ?? []),
    ],
  });
  const extensionId = await browser.installExtension(extensionDir);
  const extensionOrigin = `chrome-extension://${extensionId}`;
  if (headless) await closeWelcome(browser, `${extensionOrigin}/welcome.html`);

  return drivenBrowser({
    kind: 'chromium',
    puppeteer: browser,
    extensionDir,
    extensionOrigin,
    goToExtensionPage: (page, url) => page.goto(url),
    readCard,
  });
}

/** Runs a source that takes a closed shadow root and gives JSON text, on each until one answers. */
async function readCard<Result>(page: Page, source: string): Promise<Result | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const nodeId of closedRootsUnder(root)) {
      const { object } = await session.send('DOM.resolveNode', { nodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function () { return (${source})(this); }`,
        objectId: object.objectId ?? '',
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? source);
      if (typeof result.value === 'string') return JSON.parse(result.value) as Result;
    }
    return undefined;
  } finally {
    await session.detach();
  }
}

function* closedRootsUnder(node: Protocol.DOM.Node): Generator<number> {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') yield root.nodeId;
    yield* closedRootsUnder(root);
  }
  for (const child of node.children ?? []) yield* closedRootsUnder(child);
  if (node.contentDocument) yield* closedRootsUnder(node.contentDocument);
}
