import { expect, test, vi } from 'vitest';
import { createCardFacts } from '../../../../app/card/card-facts.ts';
import type { CardContent } from '../../../../data/card-content.ts';
import { cardContent } from './fake-cards.ts';

type Request = (entityId: string) => Promise<CardContent | undefined>;

test('an entity is requested once, however often it is wanted', async () => {
  const request = vi.fn<Request>().mockResolvedValue(cardContent);
  const facts = createCardFacts(request);
  const [first, second] = await Promise.all([facts.fetch('openai'), facts.fetch('openai')]);
  expect([first, second, await facts.fetch('openai')]).toEqual(Array(3).fill(cardContent));
  expect(request).toHaveBeenCalledOnce();
});

test('it is at hand once it is loaded', async () => {
  const facts = createCardFacts(() => Promise.resolve(cardContent));
  expect(facts.at('openai')).toBeUndefined();
  await facts.fetch('openai');
  expect(facts.at('openai')).toBe(cardContent);
});

test('each entity has facts of its own', async () => {
  const request = vi.fn<Request>().mockResolvedValue(cardContent);
  const facts = createCardFacts(request);
  await Promise.all([facts.fetch('openai'), facts.fetch('azure')]);
  expect(request.mock.calls).toEqual([['openai'], ['azure']]);
});

test.each<[how: string, request: Request]>([
  ['was not answered', () => Promise.resolve(undefined)],
  ['failed', () => Promise.reject(new Error('gone'))],
])('a request that %s is made again', async (_how, answer) => {
  const request = vi.fn<Request>(answer);
  const facts = createCardFacts(request);
  await facts.fetch('openai').catch(() => undefined);
  await facts.fetch('openai').catch(() => undefined);
  expect(request).toHaveBeenCalledTimes(2);
  expect(facts.at('openai')).toBeUndefined();
});
