import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInDetector } from './marked-sentence.ts';
import { openPage } from './open-page.ts';

const html = readFileSync(
  new URL('../../fixtures/pages/mixed-senses.html', import.meta.url),
  'utf8',
);

/** The fixture's paragraphs as a reader sees them, with the entity of each name by its offset. */
function readParagraphs(): { text: string; senses: Map<number, string> }[] {
  return [...html.matchAll(/<(p|h[12])>(.*?)<\/\1>/gs)].map(([, , inner = '']) => {
    const senses = new Map<number, string>();
    let text = '';
    const words = inner.replace(/\s+/g, ' ').trim();
    for (const [part] of words.matchAll(/<[^>]*>|[^<]+/g)) {
      const sense = /data-sense="(\w+)"/.exec(part)?.[1];
      if (sense) senses.set(text.length, sense);
      if (!part.startsWith('<')) text += part;
    }
    return { text, senses };
  });
}

test('a page of mixed senses is judged right, each name by its own words', () => {
  const page = openPage(builtInDetector, {
    title: 'The long weekend letter',
    headings: ['The long weekend letter', 'Money', 'Television', 'Games', 'Travel', 'For the desk'],
  });
  const paragraphs = readParagraphs();
  for (const [id, { text }] of paragraphs.entries()) page.setBlock(id, text);
  const changes = page.takeChanges();
  for (const [id, { text, senses }] of paragraphs.entries()) {
    const judged = (changes.get(id) ?? []).map(({ start, entityId, verdict }) => [
      start,
      verdict === 'mention' ? entityId : 'other',
    ]);
    expect([text, judged]).toEqual([text, [...senses]]);
  }
});
