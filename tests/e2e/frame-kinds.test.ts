import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../drive/until.ts';
import { framesWithOurScript, inExtension } from './extension-api.ts';
import { inBothBrowsers, inBrowser } from './in-both-browsers.ts';

const text = 'OpenAI and SoftBank say that the Stargate data centers in Texas run beside Azure.';
const pageNamed = (name: string): string =>
  `<!doctype html><html data-kind="${name}"><p>${text}</p></html>`;

/** Frames that are read, each with the address that its markup comes from; `#` stands for the server's. */
const kinds = {
  'same origin': { src: '/kind/same origin' },
  'cross origin': { src: '//other.test/kind/cross origin' },
  srcdoc: { srcdoc: pageNamed('srcdoc') },
  sandboxed: { src: '//other.test/kind/sandboxed', sandbox: '' },
  'sandboxed srcdoc': { srcdoc: pageNamed('sandboxed srcdoc'), sandbox: '' },
  'sandboxed with scripts': { src: '/kind/sandboxed with scripts', sandbox: 'allow-scripts' },
};
/** Frames that are left alone. */
const leftOut = {
  tiny: { src: '/kind/tiny', width: '40', height: '30' },
  'not rendered': { src: '/kind/not rendered', style: 'display:none' },
};

const markup = `<!doctype html><html data-kind="top"><title>Frames of every kind</title>
<style>iframe { width: 300px; height: 80px } iframe[width] { width: 40px; height: 30px }</style>
${Object.values({ ...kinds, ...leftOut })
  .map(frameOf)
  .join('\n')}
<iframe id="blank"></iframe>
<div id="host"></div>
<iframe id="grows" width="40" height="30" src="/kind/grows"></iframe>
<iframe id="moves" src="/kind/before"></iframe>
<div style="height: 4000px"></div>
<iframe id="later" src="/kind/later"></iframe>
<script>
  document.querySelector('#blank').contentDocument.documentElement.dataset.kind = 'about:blank';
  document.querySelector('#blank').contentDocument.body.innerHTML = '<p>${text}</p>';
  const frame = document.createElement('iframe');
  frame.src = '/kind/in a shadow tree';
  frame.style = 'width: 300px; height: 80px';
  document.querySelector('#host').attachShadow({ mode: 'open' }).append(frame);
</script>`;

function frameOf(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}

inBothBrowsers('frames of every kind', stage => {
  test('are read, and those that nobody reads are not', async () => {
    const { browser, server } = stage;
    const names = [...Object.keys({ ...kinds, ...leftOut }), 'in a shadow tree', 'grows'];
    for (const name of [...names, 'before', 'after', 'later']) {
      server.put(encodeURI(`/kind/${name}`), pageNamed(name));
    }
    server.put('/frames.html', markup);
    const url = server.url('/frames.html', 'kinds.test');
    const page = await browser.open(url);
    const asker = await browser.openExtensionPage('options.html');
    await page.bringToFront();
    const untilRead = (...wanted: readonly string[]) =>
      until(`paint in ${wanted.join(', ')}`, async () => {
        const read = await kindsPainted(asker, url);
        return wanted.every(kind => read.includes(kind)) || Promise.reject(new Error(read.join()));
      });

    await untilRead(...Object.keys(kinds), 'about:blank', 'in a shadow tree', 'before');
    const early = await kindsPainted(asker, url);
    expect(early).not.toContain('tiny');
    expect(early).not.toContain('not rendered');
    expect(early).not.toContain('grows');

    await page.evaluate(() => {
      document.querySelector('#grows')?.removeAttribute('width');
      document.querySelector('#moves')?.setAttribute('src', '/kind/after');
    });
    await untilRead('grows', 'after');
    await page.evaluate(() => document.querySelector('#later')?.scrollIntoView());
    await untilRead('later');
    const late = await kindsPainted(asker, url);
    expect(late).not.toContain('tiny');
    expect(late).not.toContain('not rendered');
  });
});

// Firefox keeps the window of a frame's first, empty document for the page that comes, and our script's world with it.
inBrowser('firefox', 'a frame whose page comes late', stage => {
  test('is read, also after our script has met the empty document before it', async () => {
    const { browser, server } = stage;
    const { promise: body, resolve: arrive } = Promise.withResolvers<string>();
    server.put('/kind/late', { body });
    server.put(
      '/late-frame.html',
      `<!doctype html><title>A late frame</title><p>${text}</p>
      <iframe src="/kind/late" width="300" height="80"></iframe>`,
    );
    const asker = await browser.openExtensionPage('options.html');
    const page = await browser.newPage();
    const url = server.url('/late-frame.html', 'late.test');
    const loading = page.goto(url);
    await until('our script in the empty document', async () =>
      (await framesWithOurScript(asker, url)).includes('about:blank'),
    );
    arrive(pageNamed('late'));
    await loading;
    await until('paint in the late page', async () =>
      (await kindsPainted(asker, url)).includes('late'),
    );
  });
});

/** The kinds of frames in the tab at `url` that have paint of ours. */
function kindsPainted(asker: Page, url: string): Promise<string[]> {
  return inExtension(
    asker,
    async (api, address) => {
      const tab = (await api.tabs.query({})).find(candidate => candidate.url === address);
      const frames = await api.scripting.executeScript({
        target: { tabId: tab?.id, allFrames: true },
        func: () =>
          CSS.highlights.has('context-annotator-openai')
            ? document.documentElement.dataset['kind']
            : undefined,
      });
      return frames.map(({ result }) => result).filter(result => typeof result === 'string');
    },
    url,
  );
}
