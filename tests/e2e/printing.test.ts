import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted } from '../drive/painted-mentions.ts';
import { openBarePage } from './bare-page.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Data centers</title>
<body style="font: 16px/1.5 sans-serif; background: #fff">
<h1>OpenAI builds</h1><p>OpenAI and SoftBank say that Stargate sites will run beside Azure.</p>
<p>A data center of OpenAI is a big house.</p></body>`;

/** What stands on printed paper: its letters in order, as the file writes them, and the colours used. */
interface Print {
  readonly letters: string;
  readonly colours: readonly string[];
}

/** Prints into a PDF file and reads its drawing operators: a browser may cut the same words into other pieces. */
async function print(page: Page): Promise<Print> {
  const file = Buffer.from(await page.pdf({ width: 600, height: 800 }));
  const drawing = [...streamsIn(file)].filter(stream => /T[jJ]\b/u.test(stream)).join('\n');
  return {
    // Firefox writes letters as text, Chromium as numbers.
    letters: (drawing.match(/(?<=\()(?:[^()\\]|\\.)*(?=\))|(?<=<)[0-9a-f]+(?=>)/giu) ?? []).join(
      '',
    ),
    colours: [...new Set(drawing.match(/(?:[\d.]+ )+(?:rg|RG|g|G|sc|SC)\b/gu))].toSorted(),
  };
}

function* streamsIn(file: Buffer): Generator<string> {
  const text = file.toString('latin1');
  for (const { 1: content = '' } of text.matchAll(/stream\r?\n(.*?)\r?\nendstream/gsu)) {
    try {
      yield inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    } catch {
      yield content;
    }
  }
}

inBothBrowsers('a page that is printed', stage => {
  test('comes out as without us: no mark, and no card that is open', async () => {
    const { browser, server } = stage;
    server.put('/print.html', PAGE);
    const bare = await openBarePage(stage, '/print.html');
    const bareLook = await bare.screenshot({ encoding: 'base64' });
    const plain = await print(bare);
    expect(plain.letters.length, 'a page of words').toBeGreaterThan(80);
    expect(plain.colours.length, 'and of ink').toBeGreaterThan(0);

    const page = await browser.open(server.url('/print.html', 'print.test'));
    await untilPainted(page, 'openai', 3);
    await hoverMention(page, 'openai');
    await untilCardSays(browser, page, 'OpenAI');
    const look = await page.screenshot({ encoding: 'base64' });
    expect(look === bareLook, 'on the screen both show').toBe(false);
    expect(await print(page)).toEqual(plain);
  });
});
