import { describe, expect, test } from 'vitest';
import { unzipFile } from '../../../../scripts/package/unzip-file.ts';
import { zipFile } from '../../../../scripts/package/zip-file.ts';

const text = (path: string, content: string) => ({ path, content: Buffer.from(content) });
const files = [text('b/ü.txt', 'äöü '.repeat(500)), text('a.json', '{}'), text('empty', '')];

describe('zipFile', () => {
  test('gives the same bytes whatever order the files come in', () => {
    expect(zipFile(files).equals(zipFile(files.toReversed()))).toBe(true);
  });

  test('refuses two files of one name', () => {
    expect(() => zipFile([text('a', '1'), text('a', '2')])).toThrow('Two files named a');
  });

  test('what it packs unpacks to the same files', () => {
    const unpacked = unzipFile(zipFile(files));
    const byPath = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(unpacked.map(({ path, content }) => [path, content.toString()])).toEqual(
      byPath.map(({ path, content }) => [path, content.toString()]),
    );
  });
});
