import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, jumpToMention, listMentions } from '../../../../extension/messages/ask-page.ts';

const listing = {
  site: 'a.test',
  mentions: [],
  report: { counts: {}, scanMs: 1, state: 'idle', framesSkipped: 0 },
};
let replies: Readonly<Record<number, unknown>> = {};

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.session.set({ 'tab:7': { frames: { 0: {}, 3: {}, 5: {} } } });
  Object.assign(fakeBrowser.tabs, {
    async sendMessage(_tab: number, _message: unknown, { frameId }: { frameId: number }) {
      if (!(frameId in replies)) throw new Error('Receiving end does not exist.');
      return replies[frameId];
    },
  });
});

describe('asking the frames of a tab', () => {
  test('lists those that answer with a listing, the top frame first', async () => {
    replies = { 5: listing, 0: listing };
    expect((await listMentions(7)).map(({ frameId }) => frameId)).toEqual([0, 5]);
  });

  test('ignores a reply of unknown shape', async () => {
    replies = { 0: { ...listing, mentions: 'many' }, 3: null };
    expect(await listMentions(7)).toEqual([]);
  });

  test('is undefined where no session answers', async () => {
    replies = {};
    expect(await ask(7, 0, { type: 'list' })).toBeUndefined();
  });

  test.each([
    [true, true],
    [false, false],
    [null, false],
    [undefined, false],
  ])('to jump answers %s with %s', async (reply, hasJumped) => {
    replies = { 3: reply };
    expect(await jumpToMention(7, 3, 1)).toBe(hasJumped);
  });
});
