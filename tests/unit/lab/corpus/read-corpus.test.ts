import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCorpus } from '../../../../lab/corpus/read-corpus.ts';
import { madeCorpus } from './made-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const path = join(folder, 'corpus.jsonl');
  writeFileSync(path, content);
  return path;
}

test('a corpus is one window a line; empty lines are passed over', () => {
  const lines = madeCorpus.map(window => JSON.stringify(window));
  expect(readCorpus(fileOf(`${lines.join('\n\n')}\n`))).toEqual(madeCorpus);
});

const window = { ...madeCorpus[0], mentions: [] };
test.each<[string, string, RegExp]>([
  ['an empty file', '\n', /holds no windows/],
  ['a line that is not JSON', `${JSON.stringify(window)}\n{"id"`, /corpus\.jsonl:2 is not JSON/],
  ['a missing field', JSON.stringify({ ...window, text: undefined }), /:1: text: /],
  [
    'a wrong field',
    JSON.stringify({ ...window, mentions: [{ start: '1' }] }),
    /mentions\.0\.start/,
  ],
  [
    'a label that is not where it says',
    JSON.stringify({
      ...window,
      mentions: [{ start: 0, end: 6, surface: 'OpenAI', entity: 'openai', code: 'oai' }],
    }),
    /"OpenAI" does not stand at 0 to 6/,
  ],
])('tells file, line and fault: %s', (_what, content, message) => {
  expect(() => readCorpus(fileOf(content))).toThrow(message);
});

test('a file that is not there is named', () => {
  expect(() => readCorpus(join(folder, 'none.jsonl'))).toThrow(/cannot read the corpus .*none/);
});
