import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../../detection/detector.ts';
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

/** A detector of one name, without evidence but a word: its ambiguity alone decides. */
function detectorOf(ambiguity: number) {
  return createDetector({
    names: [{ text: 'Mercury', entityId: 'mercury', case: 'any', ambiguity }],
    senses: [{ entityId: 'mercury', evidence: [[3, 'bank']], rivals: [] }],
  });
}

/** The judgement of a name that stands alone. */
function judgeAlone(ambiguity: number, isArriving: boolean) {
  const page = openPage(detectorOf(ambiguity));
  page.setBlock(1, 'Mercury.');
  return page.takeChanges(isArriving).get(1)?.[0];
}

describe('the verdict', () => {
  test('is another sense where nothing speaks for either', () => {
    expect(judgeAlone(0.5, false)).toMatchObject({ verdict: 'other', confidence: 0.5 });
    expect(judgeAlone(0.49, false)).toMatchObject({ verdict: 'mention' });
  });

  test.each([
    ['what all the page could just not turn is told at once', 0.25, 'mention'],
    ['what all the page could turn waits', 0.26, 'other'],
    ['what waits is another sense until then', 0.74, 'other'],
  ])('while blocks arrive: %s', (_rule, ambiguity, verdict) => {
    expect(judgeAlone(ambiguity, true)?.verdict).toBe(verdict);
  });

  test('that waited is told when all has arrived, though nothing else has changed', () => {
    const page = openPage(detectorOf(0.4));
    page.setBlock(1, 'Mercury.');
    expect(verdicts(page.takeChanges(true).get(1))).toEqual(['other']);
    expect(page.takeChanges(true).size).toBe(0);
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
    expect(page.takeChanges().size).toBe(0);
  });

  test('that waits goes with its block', () => {
    const page = openPage(detectorOf(0.4));
    page.setBlock(1, 'Mercury.');
    page.takeChanges(true);
    page.removeBlock(1);
    expect(page.takeChanges().size).toBe(0);
  });

  test('of the reader is sure, and told while blocks arrive', () => {
    const page = openPage(detectorOf(0.4));
    page.setVerdicts([{ entityId: 'mercury', verdict: 'always' }]);
    page.setBlock(1, 'Mercury.');
    expect(page.takeChanges(true).get(1)).toMatchObject([{ verdict: 'mention', confidence: 1 }]);
    page.setVerdicts([{ entityId: 'mercury', verdict: 'never' }]);
    expect(page.takeChanges(true).get(1)).toMatchObject([{ verdict: 'other', confidence: 0 }]);
  });

  test('of the reader on another entity changes nothing', () => {
    const page = openPage(detectorOf(0.4));
    page.setBlock(1, 'Mercury.');
    page.takeChanges();
    page.setVerdicts([{ entityId: 'venus', verdict: 'never' }]);
    expect(page.takeChanges().size).toBe(0);
  });
});

describe('what is told', () => {
  test('is every judgement of a block, in order, with its span', () => {
    const page = open();
    page.setBlock(7, 'OpenAI and Azure.');
    const told = page.takeChanges();
    expect([...told.keys()]).toEqual([7]);
    expect(told.get(7)).toMatchObject([
      { start: 0, end: 6, entityId: 'openai' },
      { start: 11, end: 16, entityId: 'azure' },
    ]);
  });

  test('is a block with other words, though its judgements are the same', () => {
    const page = open();
    page.setBlock(1, 'OpenAI.');
    page.takeChanges();
    page.setBlock(1, 'OpenAI!');
    expect([...page.takeChanges().keys()]).toEqual([1]);
    expect(page.takeChanges().size).toBe(0);
  });

  test('is a block that came back after it was taken away', () => {
    const page = open();
    page.setBlock(1, 'OpenAI.');
    page.takeChanges();
    page.removeBlock(1);
    expect(page.takeChanges().size).toBe(0);
    page.setBlock(1, 'OpenAI.');
    expect([...page.takeChanges().keys()]).toEqual([1]);
  });

  test('is nothing of a block that went before it was asked for', () => {
    const page = open();
    page.setBlock(1, 'OpenAI.');
    page.removeBlock(1);
    page.removeBlock(2);
    expect(page.takeChanges().size).toBe(0);
  });

  test('is what another context says of the blocks that are there', () => {
    const page = openPage(detectorOf(0.6));
    page.setBlock(1, 'Mercury.');
    expect(verdicts(page.takeChanges().get(1))).toEqual(['other']);
    page.setContext({ title: 'The bank' });
    expect(verdicts(page.takeChanges().get(1))).toEqual(['mention']);
    page.setBlock(2, 'Mercury again.');
    expect(verdicts(page.takeChanges().get(2))).toEqual(['mention']);
    page.setContext({ title: 'The bank', lang: 'en' });
    expect(page.takeChanges().size).toBe(0);
  });

  test('is what other blocks turned, and only that', () => {
    const page = open();
    page.setBlock(1, 'OpenAI.');
    page.setBlock(2, 'Stargate will need a lot of time.');
    page.takeChanges();
    page.setBlock(3, 'SoftBank pays for Stargate, and OpenAI runs the data centers.');
    page.setBlock(4, 'Oracle and SoftBank expand Stargate in Texas by a gigawatt.');
    const told = page.takeChanges();
    expect(verdicts(told.get(2))).toEqual(['mention']);
    page.removeBlock(3);
    page.removeBlock(4);
    expect(verdicts(page.takeChanges().get(2))).toEqual(['other']);
  });

  test('gives the same reasons each time it is asked', () => {
    const page = open();
    page.setBlock(1, 'SoftBank pays for Stargate data centers.');
    const [judgement] = page.takeChanges().get(1) ?? [];
    expect(judgement?.reasons.length).toBeGreaterThan(0);
    expect(judgement?.reasons).toBe(judgement?.reasons);
  });
});
