import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GalleryFault } from '../../../sharpness/fault.ts';
import { withFault } from '../../../sharpness/with-fault.ts';

const fault: GalleryFault = {
  name: 'the ring is gone',
  file: 'ring.css',
  find: 'block',
  replace: '$& none',
  seenIn: 'card.light',
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'with-fault-'));
});
afterEach(() => rm(root, { recursive: true }));

const read = () => readFile(join(root, fault.file), 'utf8');
const write = (text: string) => writeFile(join(root, fault.file), text);

test('the file has the fault while the work runs, letter by letter, and not after it', async () => {
  await write('display: block;');
  expect(await withFault(root, fault, read)).toBe('display: $& none;');
  expect(await read()).toBe('display: block;');
});

test('the fault is taken out where the work fails', async () => {
  await write('display: block;');
  const failing = withFault(root, fault, () => Promise.reject(new Error('no browser')));
  await expect(failing).rejects.toThrow('no browser');
  expect(await read()).toBe('display: block;');
});

test.each([
  ['gone', 'display: flex;', '0 times'],
  ['there twice', 'display: block; overflow: block;', '2 times'],
])('text that is %s is an error that says the cure', async (_title, text, found) => {
  await write(text);
  const patched = withFault(root, fault, read);
  await expect(patched).rejects.toThrow(found);
  await expect(patched).rejects.toThrow('Write the fault anew');
  expect(await read()).toBe(text);
});
