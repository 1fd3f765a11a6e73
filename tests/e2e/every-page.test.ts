import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilPainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Changes come with the page's own script; until then these sections say something else. */
const LIVE = /late|before it|again|moved/;

const sentence = 'OpenAI and SoftBank build Stargate data centers beside Azure.';
const words = ['OpenAI', 'Stargate', 'Azure'];
const documents = {
  'a page in quirks mode': ['text/html', `<title>Quirks</title><p>${sentence}`],
  'an XHTML document': [
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>Open<b>AI</b>${sentence.slice(6)}</p><![CDATA[ ]]></body></html>`,
  ],
  'an SVG document': [
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 100"><title>OpenAI</title><text y="40">Open<tspan>AI</tspan>${sentence.slice(6)}</text></svg>`,
  ],
  'a plain text document': ['text/plain', `Notes\n\n${sentence}\n`],
} as const;

inBothBrowsers('every kind of page', stage => {
  test('is marked as its sections say, also after it has changed', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/everything.html', 'every.test'));
    await untilSections(page, rule => !LIVE.test(rule));
    await page.evaluate('live()');
    await untilSections(page, () => true);
    expect(await page.evaluate(() => CSS.highlights.has('page-search'))).toBe(true);
  });

  test.each(Object.entries(documents))('%s is read', async (name, [contentType, body]) => {
    const path = encodeURI(`/document/${name}`);
    stage.server.put(path, { body, contentType: `${contentType}; charset=utf-8` });
    const page = await stage.browser.open(stage.server.url(path, 'documents.test'));
    const painted = await Promise.all(words.map(word => untilPainted(page, word.toLowerCase(), 1)));
    expect(painted.flat().map(({ text }) => text)).toEqual(words);
  });
});

/** Waits until every section that is asked for holds the painted words that it says. */
function untilSections(page: Page, isAsked: (rule: string) => boolean): Promise<true> {
  return until('sections to be marked as they say', async () => {
    const sections = await paintedSections(page);
    const wrong = sections.filter(({ rule, is, said }) => isAsked(rule) && is !== said);
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
    return true as const;
  });
}

function paintedSections(page: Page): Promise<{ rule: string; said: string; is: string }[]> {
  return page.evaluate(() => {
    const sections = new Map(
      [...document.querySelectorAll<HTMLElement>('[data-rule]')].map(one => [one, [] as string[]]),
    );
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('context-annotator-')) continue;
      for (const stroke of highlight) {
        const range = document.createRange();
        range.setStart(stroke.startContainer, stroke.startOffset);
        range.setEnd(stroke.endContainer, stroke.endOffset);
        const holds = (section: HTMLElement): boolean => {
          let inside: Node = stroke.startContainer;
          for (let root = inside.getRootNode(); root instanceof ShadowRoot;) {
            inside = root.host;
            root = inside.getRootNode();
          }
          return section.contains(inside);
        };
        const section = [...sections.keys()].find(holds);
        if (section) sections.get(section)?.push(range.toString());
      }
    }
    return [...sections].map(([section, ranges]) => ({
      rule: section.dataset['rule'] ?? '',
      said: (section.dataset['words'] ?? '').split('|').toSorted().join('|'),
      is: ranges.toSorted().join('|'),
    }));
  });
}
