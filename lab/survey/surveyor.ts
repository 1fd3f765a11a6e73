import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { startFixtureServer } from '../../tests/drive/fixture-server.ts';
import { openBrowser } from '../../tests/drive/open-browser.ts';
import { findBrowser } from '../../scripts/prepare/find-browsers.mjs';
import type { Comparison } from './in-page.ts';
import { LOAD_MS, surveyPage } from './survey-page.ts';

/** What came of one page. */
export interface SurveyRow extends Comparison {
  readonly file: string;
  /** Painted mentions by entity id. */
  readonly counts: Readonly<Record<string, number>>;
  readonly exceptions: readonly string[];
  readonly isUnchanged: boolean;
  readonly isRestless: boolean;
}

/** Surveys pages, one after the other, in two browsers: one with the built extension, one bare. */
export interface Surveyor {
  survey(file: string): Promise<SurveyRow>;
  close(): Promise<void>;
}

/**
 * @param folder Where the pages are.
 * @param comparer The bundled `in-page.ts`.
 */
export async function openSurveyor(folder: string, comparer: string): Promise<Surveyor> {
  const server = await startFixtureServer(folder);
  const [browser, plain] = await Promise.all([
    openBrowser('chromium', { server }),
    openPlain(server.port),
  ]);
  const asker = await browser.openExtensionPage('options.html');

  async function compareBare(url: string): Promise<{ html: string; comparison: Comparison }> {
    const page = await plain.newPage();
    await page.goto(url, { timeout: LOAD_MS }).catch(() => undefined);
    const html = await page.content();
    await page.evaluate(comparer);
    const comparison = (await page.evaluate('contextAnnotatorSurvey()')) as Comparison;
    await page.close();
    return { html, comparison };
  }

  return {
    async survey(file) {
      // Without its own scripts a page is the same each time; ours run all the same.
      server.put('/still', {
        body: await readFile(join(folder, file), 'utf8'),
        headers: { 'content-security-policy': "script-src 'none'" },
      });
      const bare = compareBare(server.url('/still'));
      const alive = await surveyPage(browser, asker, server.url(`/${file}`));
      const still = await surveyPage(browser, asker, server.url('/still'));
      const { html, comparison } = await bare;
      return {
        file,
        counts: alive.counts,
        exceptions: [...alive.exceptions, ...still.exceptions],
        isUnchanged: html === still.html,
        isRestless: alive.isRestless || still.isRestless,
        ...comparison,
      };
    },
    async close() {
      await Promise.all([browser.close(), plain.close(), server.close()]);
    },
  };
}

function openPlain(port: number): Promise<Browser> {
  return launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    pipe: true,
    // The reader by layout takes its time on giants.
    protocolTimeout: 600_000,
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=127.0.0.1:${port}`,
      '--proxy-bypass-list=<-loopback>',
      '--lang=en-US',
    ],
  });
}
