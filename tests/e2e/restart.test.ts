import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { inExtensionWorker } from '../drive/extension-worker.ts';
import { openBrowser } from '../drive/open-browser.ts';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import {
  carryOutRules,
  framesWithOurScript,
  inExtension,
  untilCarriedOut,
} from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/**
 * Chromium forgets an unpacked extension when it closes: installed into the same profile again it finds its storage,
 * but nobody tells it that the browser has started.
 */
async function tellOfStart(browser: DrivenBrowser): Promise<void> {
  if (browser.kind === 'firefox') return;
  await inExtensionWorker(browser, () => {
    const { chrome } = globalThis as unknown as {
      readonly chrome: { readonly runtime: { readonly onStartup: { dispatch(): void } } };
    };
    chrome.runtime.onStartup.dispatch();
  });
}

inBothBrowsers('a browser that starts anew', stage => {
  const kept = { profile: '' };
  beforeAll(async () => {
    kept.profile = await mkdtemp(join(tmpdir(), 'context-annotator-'));
  });
  afterAll(() => rm(kept.profile, { recursive: true, force: true }));

  test('keeps the switches, and ends a pause until the restart', async () => {
    const { server, kind } = stage;
    const options = { server, userDataDir: kept.profile };
    const [offUrl, onUrl] = [
      server.url('/pages/news.html', 'kept-off.test'),
      server.url('/pages/news.html', 'kept-on.test'),
    ];
    const first = await openBrowser(kind, options);
    const settings = await first.openExtensionPage('options.html');
    await carryOutRules(settings, [{ pattern: 'kept-off.test', state: 'off' }]);
    const before = await first.open(onUrl);
    await untilPainted(before, 'openai', 2);
    await inExtension(settings, api =>
      api.storage.local.set({ pause: { everywhere: 'restart', tabs: [7] } }),
    );
    await untilUnpainted(before);
    await first.close();

    const second = await openBrowser(kind, options);
    await tellOfStart(second);
    const page = await second.open(onUrl);
    await untilPainted(page, 'openai', 2);
    const again = await second.openExtensionPage('options.html');
    const stored = await until('the pause to be forgotten', () =>
      inExtension(again, async api => {
        const items = await api.storage.local.get(null);
        return 'pause' in items ? undefined : Object.keys(items);
      }),
    );
    expect(stored).toContain('setting:siteRules');
    await untilCarriedOut(again, [{ pattern: 'kept-off.test', state: 'off' }]);
    const quiet = await second.open(offUrl);
    const later = await second.open(`${onUrl}?later`);
    await untilPainted(later, 'openai', 2);
    await untilUnpainted(quiet);
    expect(await framesWithOurScript(again, offUrl)).toEqual([]);
    await second.close();
  });
});
