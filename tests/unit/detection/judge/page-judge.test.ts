import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../../detection/mention.ts';
import { builtInDetector } from '../marked-sentence.ts';
import { openPage } from '../open-page.ts';

const blocks = [
  'SoftBank and Oracle build Stargate in Abilene.',
  'Stargate will need a lot of time.',
  'Before SG-1, Kurt Russell went through the Stargate.',
  'Azure is what they chose.',
  'The azure sky over the bay.',
  'Microsoft sells Azure to companies in the cloud.',
  'A wall in azure.',
  'Open AI said that ChatGPT is better now.',
  'Open AI is near.',
  'OpenAI and Azure and Stargate.',
];

function judge(context: object): (number | undefined)[] {
  const page = openPage(builtInDetector, context);
  page.setBlock(1, 'Stargate is here, and so is Azure.');
  return (
    page
      .takeChanges()
      .get(1)
      ?.map(({ confidence }) => confidence) ?? []
  );
}

const open = () => openPage(builtInDetector, { title: 'News' });
const verdicts = (judgements: readonly Judgement[] | undefined) =>
  judgements?.map(({ verdict }) => verdict);

describe('one sense per page is the rule', () => {
  test('clear mentions carry an unclear one along', () => {
    const page = open();
    page.setBlock(1, 'Stargate will need a lot of time.');
    expect(verdicts(page.takeChanges().get(1))).toEqual(['other']);
    page.setBlock(2, 'SoftBank pays for Stargate, and OpenAI runs the data centers.');
    page.setBlock(3, 'Nobody knows what Stargate will cost Oracle: 500 billion dollars?');
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
  });

  test('local evidence wins over the page', () => {
    const page = open();
    page.setBlock(1, 'SoftBank pays for Stargate, and OpenAI runs the data centers.');
    page.setBlock(2, 'Oracle and SoftBank expand Stargate in Texas by a gigawatt.');
    page.setBlock(3, 'He would rather watch Stargate SG-1: wormholes, Goa’uld and Daniel Jackson.');
    const changes = page.takeChanges();
    expect([1, 2, 3].map(id => verdicts(changes.get(id))?.[0])).toEqual([
      'mention',
      'mention',
      'other',
    ]);
  });

  test('but not how and from where the page came', () => {
    expect(judge({ url: 'http://localhost:8080/?json=api#docker' })).toEqual(judge({}));
  });

  test.each([
    ['title', { title: 'Every episode of the science fiction series, ranked' }],
    ['headings', { headings: ['Science fiction films', 'Television series', 'Star Trek'] }],
    ['description', { description: 'Our fan wiki on the television series and the films' }],
    ['address', { url: 'https://fans.example/science-fiction/episodes/star-trek' }],
  ])('the page’s %s is evidence', (_what, context) => {
    const text = 'Stargate needs compute and a budget of a billion.';
    const confidence = (more: object) => {
      const page = openPage(builtInDetector, more);
      page.setBlock(1, text);
      return page.takeChanges().get(1)?.[0]?.confidence ?? 1;
    };
    expect(confidence(context)).toBeLessThan(confidence({}) * 0.7);
  });
});

describe('blocks come and go', () => {
  test('the outcome does not depend on the order in which blocks come', () => {
    const outcome = (order: readonly number[], steps: readonly boolean[]) => {
      const page = open();
      const all = new Map<number, readonly Judgement[]>();
      const take = (isArriving: boolean) => {
        for (const [id, judgements] of page.takeChanges(isArriving)) all.set(id, judgements);
      };
      for (const [i, id] of order.entries()) {
        page.setBlock(id, blocks[id] ?? '');
        if (steps[i]) take(true);
      }
      take(false);
      return [...all].toSorted(([a], [b]) => a - b);
    };
    const inOrder = blocks.map((_, i) => i);
    const expected = outcome(inOrder, []);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(inOrder, { minLength: blocks.length }),
        fc.array(fc.boolean(), { minLength: blocks.length, maxLength: blocks.length }),
        (order, steps) => {
          expect(outcome(order, steps)).toEqual(expected);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  test('a block that was replaced or taken away leaves no trace', () => {
    const page = open();
    page.setBlock(1, 'Stargate will need a lot of time.');
    const [alone] = page.takeChanges().get(1) ?? [];
    page.setBlock(2, 'SoftBank pays for Stargate.');
    page.setBlock(3, 'SoftBank and OpenAI pay for Stargate.');
    page.takeChanges();
    page.setBlock(3, 'Nothing here.');
    page.removeBlock(2);
    expect(page.takeChanges().get(1)?.[0]).toEqual(alone);
  });

  test('while blocks arrive, a mention changes its mind at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: blocks.length - 1 }), { minLength: 4 }), order => {
        const page = open();
        const seen = new Map<string, string[]>();
        const note = (changes: ReadonlyMap<number, readonly Judgement[]>) => {
          for (const [id, judgements] of changes) {
            for (const { start, verdict } of judgements) {
              const key = `${id}:${start}`;
              const before = seen.get(key) ?? [];
              if (before.at(-1) !== verdict) seen.set(key, [...before, verdict]);
            }
          }
        };
        for (const [id, block] of order.entries()) {
          page.setBlock(id, blocks[block] ?? '');
          note(page.takeChanges(true));
        }
        note(page.takeChanges());
        for (const changes of seen.values()) expect(changes.length).toBeLessThanOrEqual(2);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('what is sure is told at once, what the page may turn waits for it', () => {
    const page = open();
    page.setBlock(1, 'Azure.');
    page.setBlock(2, 'OpenAI.');
    const early = page.takeChanges(true);
    expect([1, 2].map(id => verdicts(early.get(id))?.[0])).toEqual(['other', 'mention']);
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
  });

  test('a block whose words change keeps its verdict while the page arrives', () => {
    const page = open();
    page.setBlock(1, 'Azure: 1 reply');
    page.setBlock(2, 'OpenAI.');
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
    page.setBlock(1, 'Azure: 2 replies');
    expect(verdicts(page.takeChanges(true).get(1))).toEqual(['mention']);
  });

  test('nothing new, nothing told', () => {
    const page = open();
    page.setBlock(1, 'OpenAI and Azure.');
    page.takeChanges();
    page.setBlock(1, 'OpenAI and Azure.');
    expect(page.takeChanges().size).toBe(0);
  });
});

describe('the reader’s word', () => {
  test.each([
    ['never', 'OpenAI sells GPT-5 to Microsoft.', 'openai', []],
    ['always', 'He sat under an azure sky.', 'azure', ['azure']],
  ] as const)('%s is honoured over everything', (verdict, text, entityId, expected) => {
    const mentions = builtInDetector.detect({ text, verdicts: [{ entityId, verdict }] });
    expect(
      mentions
        .filter(mention => mention.entityId === entityId)
        .map(m => text.slice(m.start, m.end)),
    ).toEqual(expected);
  });

  test('may change while the page is open', () => {
    const page = open();
    page.setBlock(1, 'OpenAI said so.');
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
    page.setVerdicts([{ entityId: 'openai', verdict: 'never' }]);
    expect(verdicts(page.takeChanges().get(1))).toEqual(['other']);
    page.setVerdicts([]);
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
  });
});

describe('reasons', () => {
  test('a mention tells what spoke for it, in the page’s own words', () => {
    const [mention] = builtInDetector.detect({ text: 'SoftBank pays for Stargate data centers.' });
    expect(mention?.reasons.map(({ text }) => text)).toContain('SoftBank');
    expect(mention?.reasons.every(({ weight }) => weight > 0)).toBe(true);
  });

  test('another sense tells what it is and what spoke for it', () => {
    const page = open();
    page.setBlock(1, 'In Stargate SG-1 the wormhole opens.');
    const [judgement] = page.takeChanges().get(1) ?? [];
    expect(judgement?.verdict).toBe('other');
    expect(judgement?.reasons).toContainEqual(
      expect.objectContaining({ text: 'wormhole', rival: 'the Stargate films and series' }),
    );
  });
});
