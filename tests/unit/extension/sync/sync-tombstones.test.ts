import { describe, expect, test } from 'vitest';
import {
  dropOldTombstones,
  dropUnsentTombstones,
} from '../../../../extension/sync/sync-tombstones.ts';

describe('entries', () => {
  test('that say "taken away" are forgotten where nobody else has heard of the thing', () => {
    const gone = { value: null, at: 5 };
    const entries = new Map([
      ['siteRules sent.org', gone],
      ['siteRules unsent.org', gone],
    ]);
    const remote = new Map([['siteRules sent.org', { value: 'off', at: 1 }]]);
    expect([...dropUnsentTombstones(entries, remote, 4).keys()]).toEqual(['siteRules sent.org']);
    expect([...dropUnsentTombstones(entries, remote, undefined).keys()]).toEqual([
      'siteRules sent.org',
    ]);
    // Both were there when all was last the same: another computer may still bring the second back.
    expect(dropUnsentTombstones(entries, remote, 6).size).toBe(2);
    expect(dropUnsentTombstones(entries, remote, 5).size).toBe(2);
  });

  test('that say "taken away" are forgotten after half a year, and no others', () => {
    const entries = new Map([
      ['siteRules a.org', { value: null, at: 1 }],
      ['siteRules b.org', { value: 'off', at: 1 }],
    ]);
    const dayMs = 24 * 3_600_000;
    expect(dropOldTombstones(entries, 183 * dayMs).size).toBe(2);
    expect([...dropOldTombstones(entries, 183 * dayMs + 1).keys()]).toEqual(['siteRules b.org']);
  });
});
