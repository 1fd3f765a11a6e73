import { describe, expect, test } from 'vitest';
import { joinFrames } from '../../../../app/popup/join-frames.ts';
import type { FrameListing } from '../../../../extension/messages/ask-page.ts';
import type { ListedMention, PageReport } from '../../../../extension/messages/messages.ts';

const mention = (id: number): ListedMention => ({
  id,
  entityId: 'azure',
  surface: 'Azure',
  sentence: 'Azure grows.',
  start: 0,
  end: 5,
  confidence: 0.9,
  verdict: 'mention',
  reasons: [],
});

const frame = (
  frameId: number,
  site: string,
  ids: readonly number[],
  report: Partial<PageReport> = {},
): FrameListing => ({
  frameId,
  listing: {
    site,
    mentions: ids.map(mention),
    report: { counts: {}, scanMs: 0, state: 'idle', framesSkipped: 0, ...report },
  },
});

describe('the frames of a tab as one page', () => {
  test('list their mentions frame by frame, each with its frame and site', () => {
    const { mentions } = joinFrames([frame(0, 'a.test', [1, 2]), frame(7, 'b.test', [1])]);
    expect(mentions.map(({ frameId, site, id }) => [frameId, site, id])).toEqual([
      [0, 'a.test', 1],
      [0, 'a.test', 2],
      [7, 'b.test', 1],
    ]);
  });

  test('add up their counts, times and skipped frames', () => {
    const { report } = joinFrames([
      frame(0, 'a.test', [], { counts: { azure: 2, openai: 1 }, scanMs: 3, framesSkipped: 1 }),
      frame(7, 'b.test', [], { counts: { azure: 1 }, scanMs: 4, framesSkipped: 2 }),
    ]);
    expect(report).toEqual({
      counts: { azure: 3, openai: 1 },
      scanMs: 7,
      framesSkipped: 3,
      state: 'idle',
    });
  });

  test.each([
    [['idle', 'idle'], 'idle'],
    [['idle', 'scanning'], 'scanning'],
    [['scanning', 'slowed'], 'slowed'],
  ] as const)('in the states %j are %s', (states, joined) => {
    const frames = states.map((state, index) => frame(index, 'a.test', [], { state }));
    expect(joinFrames(frames).report.state).toBe(joined);
  });
});
