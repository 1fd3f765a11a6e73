import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPage, type ReadTab } from '../../../../app/popup/read-page.ts';
import type { PageListing } from '../../../../extension/messages/messages.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';

const url = 'https://example.com/a';
const listing: PageListing = {
  site: 'example.com',
  mentions: [],
  report: { counts: { azure: 1 }, scanMs: 1, state: 'idle', framesSkipped: 0 },
};

/** What the browser does with the tab: which frames answer, what access there is, what an injection says. */
interface World {
  readonly answering?: readonly number[];
  readonly frames?: readonly number[];
  readonly origins?: readonly string[];
  readonly allowsFiles?: boolean;
  readonly inject?: () => Promise<unknown>;
}

const asked: number[] = [];

async function put({ answering = [], frames = [0], origins = ['<all_urls>'], ...rest }: World) {
  fakeBrowser.reset();
  asked.length = 0;
  await fakeBrowser.storage.session.set({
    'tab:7': { frames: Object.fromEntries(frames.map(id => [id, {}])) },
  });
  Object.assign(fakeBrowser.tabs, {
    async sendMessage(_tab: number, _request: unknown, { frameId }: { frameId: number }) {
      asked.push(frameId);
      if (!answering.includes(frameId)) throw new Error('Receiving end does not exist.');
      return listing;
    },
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins: wanted }: { origins: readonly string[] }) =>
      wanted.every(origin => origins.includes('<all_urls>') || origins.includes(origin)),
  });
  Object.assign(fakeBrowser, {
    extension: { isAllowedFileSchemeAccess: async () => rest.allowsFiles ?? false },
    scripting: { executeScript: rest.inject ?? (async () => [{ result: 'text/html' }]) },
  });
}

const read = (tab: Partial<ReadTab> = {}, settings = freshSettings) =>
  readPage(settings, { id: 7, url, status: 'complete', ...tab });

describe('reading a page for the popup', () => {
  beforeEach(() => put({}));

  test('joins the frames that answer, and asks each once', async () => {
    await put({ answering: [0, 4], frames: [0, 4, 9] });
    expect(await read()).toMatchObject({ kind: 'ready', report: { counts: { azure: 2 } } });
    expect(asked).toEqual([0, 4, 9]);
  });

  test('finds a page silent whose top frame does not answer', async () => {
    await put({ answering: [4], frames: [0, 4] });
    expect(await read()).toEqual({ kind: 'silent' });
  });

  test('says that a page is loading while nobody answers', async () => {
    expect(await read({ status: 'loading' })).toEqual({ kind: 'loading' });
  });

  test('asks no frame of a site that is off, and says what switched it off', async () => {
    await put({ answering: [0] });
    const settings = { ...freshSettings, enabled: false };
    expect(await read({}, settings)).toEqual({ kind: 'off', because: 'all' });
    expect(asked).toEqual([]);
  });

  test('tells the pause of a tab from that of all sites', async () => {
    const paused = { ...freshSettings, pause: { tabs: [7] } };
    expect(await read({}, paused)).toEqual({ kind: 'off', because: 'tab-paused' });
    const everywhere = { ...freshSettings, pause: { tabs: [], everywhere: 'restart' as const } };
    expect(await read({}, everywhere)).toEqual({ kind: 'off', because: 'paused' });
  });

  test('says that access is withheld, for this site and where not even the address is known', async () => {
    await put({ origins: [] });
    expect(await read()).toEqual({ kind: 'no-access' });
    expect(await read({ url: undefined })).toEqual({ kind: 'no-access' });
  });

  test.each([
    ['chrome://settings/', 'browser-page'],
    ['view-source:https://example.com/', 'view-source'],
    ['https://addons.mozilla.org/', 'extension-store'],
  ])('%s is restricted: %s', async (address, reason) => {
    expect(await read({ url: address })).toEqual({ kind: 'restricted', reason });
  });

  test('a file needs access to files', async () => {
    const file = { url: 'file:///home/ada/a.html' };
    expect(await read(file)).toEqual({ kind: 'restricted', reason: 'local-file' });
    await put({ allowsFiles: true });
    expect(await read(file)).toEqual({ kind: 'silent' });
  });

  test('a PDF is restricted only where no session of ours answers', async () => {
    const pdf = { url: 'https://example.com/a.pdf' };
    expect(await read(pdf)).toEqual({ kind: 'restricted', reason: 'pdf' });
    await put({ answering: [0] });
    expect(await read(pdf)).toMatchObject({ kind: 'ready' });
  });

  test('a page of the browser hides its address and refuses scripts', async () => {
    await put({ inject: () => Promise.reject(new Error('Missing host permission for the tab')) });
    expect(await read({ url: '' })).toEqual({ kind: 'restricted', reason: 'browser-page' });
    expect(await read()).toEqual({ kind: 'restricted', reason: 'refused' });
  });
});
