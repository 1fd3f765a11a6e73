import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  requestCard,
  requestChange,
  requestCompanion,
  sendEnded,
  sendFramesSeen,
  sendReport,
} from '../../../../extension/messages/ask-background.ts';

const sent: unknown[] = [];
let answer: () => Promise<unknown> = async () => undefined;

beforeEach(() => {
  sent.length = 0;
  answer = async () => undefined;
  Object.assign(fakeBrowser.runtime, {
    async sendMessage(message: unknown) {
      sent.push(message);
      return answer();
    },
  });
});

describe('a page session asks the background', () => {
  test('in messages of a known shape', async () => {
    const report = { counts: { azure: 1 }, scanMs: 1, state: 'idle', framesSkipped: 0 } as const;
    await sendReport(report);
    await requestCompanion();
    await sendEnded();
    await sendFramesSeen([]);
    expect(sent).toEqual([
      { type: 'report', report },
      { type: 'companion' },
      { type: 'ended' },
      { type: 'frames-seen' },
    ]);
  });

  test('for a card; an empty reply is null in Chromium and undefined in Firefox', async () => {
    answer = async () => null;
    expect(await requestCard('azure')).toBeUndefined();
    answer = async () => ({ lang: 'en' });
    expect(await requestCard('azure')).toEqual({ lang: 'en' });
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('to store a choice: the reply %s means %s', async (reply, isStored) => {
    answer = async () => reply;
    expect(await requestChange({ kind: 'site-off' })).toBe(isStored);
  });

  test('once more where the first try fails', async () => {
    const answers = [() => Promise.reject(new Error('gone')), async () => true];
    answer = () => (answers.shift() ?? answer)();
    expect(await requestChange({ kind: 'site-off' })).toBe(true);
    expect(sent).toHaveLength(2);
  });

  test('twice at most, and an extension that is gone throws nothing into the page', async () => {
    answer = () => Promise.reject(new Error('Extension context invalidated.'));
    expect(await requestCard('azure')).toBeUndefined();
    expect(sent).toHaveLength(2);
  });
});
