import { launch, type Page, type Protocol } from 'puppeteer-core';
import type { DriveOptions, DrivenBrowser } from './driven-browser.ts';
import { popupBehind } from './popup-behind.ts';
import { callSource } from './call-source.ts';
import { closeWelcome } from './close-welcome.ts';

const VIEWPORT = { width: 1280, height: 800 };

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
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? VIEWPORT : null,
    ...(userDataDir !== undefined && { userDataDir }),
    args: [
      // The sandbox refuses to start as root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(isCutOff
        ? [`--proxy-server=127.0.0.1:${server.port}`, '--proxy-bypass-list=<-loopback>']
        : []),
      '--disable-component-update',
      '--lang=en-US',
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      ...(options.args ?? []),
    ],
  });
  const extensionId = await browser.installExtension(extensionDir);
  const extensionUrl = (path: string) => `chrome-extension://${extensionId}/${path}`;
  if (headless) await closeWelcome(browser, extensionUrl('welcome.html'));

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(extensionUrl(path));
    return page;
  };
  return {
    kind: 'chromium',
    puppeteer: browser,
    newPage: () => browser.newPage(),
    open: async url => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    extensionDir,
    extensionUrl,
    openExtensionPage,
    openPopupFor: page => popupBehind(page, () => openExtensionPage('popup.html')),
    inCard: (page, read, ...args) => readCard(page, callSource(read, args)),
    close: () => browser.close(),
  };
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
