import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInDetector } from './marked-sentence.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const pieces = [
  'OpenAI|openai|Open AI|Open|AI|Star|gate|Stargate|AZURE|azure|Project |Microsoft |SoftBank|sky',
  ' |\n|\u00AD|\u200B|\u200D|\u0301|\u{1F3FB}|\uD83D|\uDE00|👩‍💻|の|의|上|ا|é|İ|ß|ＯｐｅｎＡＩ',
  ".|/|@|#|-|'s|://|.com|((((|****|wormhole|cloud",
]
  .join('|')
  .split('|');
/** Strings that are likely to hold names in odd company. */
const adversarial = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 12,
  })
  .map(parts => parts.join(''));

test('100,000 odd strings: offsets valid, in order, never inside a character', () => {
  fc.assert(
    fc.property(adversarial, text => {
      let from = 0;
      const spans = builtInDetector.findCandidates(text);
      if (spans.length === 0) return;
      const edges = new Set([text.length]);
      for (const { index } of segmenter.segment(text)) edges.add(index);
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(edges.has(start)).toBe(true);
        expect(edges.has(end)).toBe(true);
        from = end;
      }
    }),
    { seed: 11, numRuns: 100_000 },
  );
});

test('judging odd strings gives a confidence from 0 to 1 and at most four reasons', () => {
  fc.assert(
    fc.property(adversarial, adversarial, (text, title) => {
      for (const { confidence, reasons } of builtInDetector.detect({ text, title })) {
        expect(confidence).toBeGreaterThan(0.5);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(reasons.length).toBeLessThanOrEqual(4);
      }
    }),
    { seed: 12, numRuns: 3000 },
  );
});

test.each([
  ['names only', 'OpenAI '],
  ['names without space', 'OpenAI'],
  ['beginnings of names', 'Project Microsoft Open '],
  ['a name and long space', `Open${' '.repeat(300)}`],
  ['evidence only, and one name', 'SoftBank wormhole sky cloud '],
  ['soft hyphens', 'Star\u00ADgate\u00AD'],
  ['addresses', 'https://openai.com/'],
  ['slashes', 'a/openai/'],
  ['brackets', '[[[[Azure'],
  ['no word ends', 'azureazure'],
  ['a name now and then', `Azure ${'word '.repeat(400)}`],
])('the time is linear in the text: %s', (_what, unit) => {
  /** Processor time in microseconds: a busy machine does not count. */
  const time = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const before = process.cpuUsage();
    builtInDetector.detect({ text: `${text} Azure` });
    return process.cpuUsage(before).user;
  };
  const least = (length: number) => Math.min(time(length), time(length), time(length));
  time(20_000);
  const short = least(10_000);
  const long = least(80_000);
  // Eight times the text; a square would take sixty-four times as long. The constant covers the collector.
  expect(long).toBeLessThan(short * 24 + 60_000);
});
