import { beforeEach, expect, test, vi } from 'vitest';
import { announceCompanion, loadCompanion } from '../../../../app/content/companion-api.ts';

// Holds: neither function calls the companion.
const companion = {} as Parameters<typeof announceCompanion>[0];

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('context-annotator/companion'));
});

test('a companion that is there already is not requested', async () => {
  announceCompanion(companion);
  const request = vi.fn<() => Promise<void>>();
  expect(await loadCompanion(request)).toBe(companion);
  expect(request).not.toHaveBeenCalled();
});

test('else it is requested, and has announced itself when the answer comes', async () => {
  const request = () => Promise.resolve(announceCompanion(companion));
  expect(await loadCompanion(request)).toBe(companion);
});

test('a request that brought none gives none, and may be made again', async () => {
  expect(await loadCompanion(() => Promise.resolve())).toBeUndefined();
  expect(await loadCompanion(() => Promise.resolve(announceCompanion(companion)))).toBe(companion);
});
