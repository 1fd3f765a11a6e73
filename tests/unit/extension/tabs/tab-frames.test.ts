import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  countMentions,
  forgetTab,
  framesOfTab,
  noteMarkedOff,
  noteReport,
  readTabNote,
} from '../../../../extension/tabs/tab-frames.ts';

const report = (frameId: number, documentId: string, openai: number) =>
  noteReport({ tabId: 1, frameId, documentId }, { openai });

describe('what is noted of a tab', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('is the sum of its frames, the top frame first', async () => {
    await Promise.all([report(9, 'c', 3), report(0, 'a', 1), report(4, 'b', 2)]);
    expect(countMentions(await readTabNote(1))).toBe(6);
    expect(await framesOfTab(1)).toEqual([0, 4, 9]);
    expect(await framesOfTab(2)).toEqual([0]);
  });

  test('ends with the page: a new document at the top has none of the old frames', async () => {
    await report(0, 'a', 1);
    await report(4, 'b', 2);
    await report(0, 'a', 5);
    expect(countMentions(await readTabNote(1))).toBe(7);
    await report(0, 'next', 1);
    expect(await readTabNote(1)).toEqual({ documentId: 'next', frames: { 0: { openai: 1 } } });
  });

  test('is nothing once the tab is off or gone', async () => {
    await report(0, 'a', 1);
    await noteMarkedOff(1);
    expect(await readTabNote(1)).toEqual({ frames: {}, isMarkedOff: true });
    await forgetTab(1);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  test('is nothing where it cannot be read', async () => {
    await fakeBrowser.storage.session.set({ 'tab:1': { frames: 'many' } });
    expect(await readTabNote(1)).toEqual({ frames: {} });
  });
});
