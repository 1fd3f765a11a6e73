import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimPage } from '../../../../app/content/claim-page.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', {});
  fakeBrowser.runtime.id = 'of this extension';
  Reflect.deleteProperty(globalThis, Symbol.for('context-annotator'));
});
afterEach(() => vi.unstubAllGlobals());

/** Claims the page; `invalidate` does what WXT does when the script is injected again. */
function claim() {
  const listeners: (() => void)[] = [];
  const controller = claimPage({
    onInvalidated(listener: () => void) {
      listeners.push(listener);
      return () => undefined;
    },
  });
  const invalidate = () => {
    for (const listener of listeners) listener();
  };
  return { controller, invalidate };
}

/** What Chromium does to the scripts of an extension that is removed. */
const removeExtension = () => Reflect.set(fakeBrowser.runtime, 'id', undefined);

test('a page is claimed by one session at a time', () => {
  const { controller } = claim();
  expect(controller?.signal.aborted).toBe(false);
  expect(claim().controller).toBeUndefined();
});

test('after that has ended, by the next', () => {
  claim().controller?.abort();
  expect(claim().controller).toBeDefined();
});

test.each(['pointerover', 'keydown', 'visibilitychange'])(
  'a session ends at the first %s after its extension was removed',
  type => {
    const { controller } = claim();
    window.dispatchEvent(new Event(type));
    expect(controller?.signal.aborted).toBe(false);
    removeExtension();
    window.dispatchEvent(new Event(type));
    expect(controller?.signal.aborted).toBe(true);
  },
);

test('or when a newer version takes its place', () => {
  const { controller, invalidate } = claim();
  invalidate();
  expect(controller?.signal.aborted).toBe(false);
  removeExtension();
  invalidate();
  expect(controller?.signal.aborted).toBe(true);
});

test('a document that takes the place of the claimed one is claimed by a session of its own', () => {
  const first = claim();
  vi.stubGlobal('document', {});
  expect(claim().controller).toBeDefined();
  expect(first.controller?.signal.aborted).toBe(true);
});
