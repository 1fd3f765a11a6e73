import { expect, test, vi } from 'vitest';
import { builtInPacks } from '../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../detection/compile-lexicon.ts';
import { createDetector, type Detector } from '../../../detection/detector.ts';
import { createLateDetector } from '../../../detection/late-detector.ts';
import { createNameFinder } from '../../../detection/match/name-finder.ts';

const lexicon = compileLexicon(builtInPacks);
const detector = createDetector(lexicon);

function late() {
  const brought = Promise.withResolvers<Detector | undefined>();
  const bring = vi.fn<() => Promise<Detector | undefined>>(() => brought.promise);
  const onReady = vi.fn<() => void>();
  const page = createLateDetector(createNameFinder(lexicon), bring, onReady).openPage({});
  return { brought, bring, onReady, page };
}

test('a page without names never asks for the judge', () => {
  const { bring, page } = late();
  page.setContext({ title: 'Cooking' });
  page.setVerdicts([]);
  expect(page.takeChanges().size).toBe(0);
  expect(bring).not.toHaveBeenCalled();
});

test('judges, once it can, all that it was told before, as if it always could', async () => {
  const { brought, bring, onReady, page } = late();
  page.setBlock(1, 'OpenAI trains models.');
  page.setBlock(2, 'Stargate opens in Texas, says SoftBank.');
  page.setBlock(3, 'Azure is here.');
  page.removeBlock(3);
  page.setContext({ title: 'AI data centers' });
  expect(page.takeChanges().size).toBe(0);
  brought.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalledTimes(1);

  const at = detector.openPage({ title: 'AI data centers' });
  at.setBlock(1, 'OpenAI trains models.');
  at.setBlock(2, 'Stargate opens in Texas, says SoftBank.');
  expect(page.takeChanges()).toEqual(at.takeChanges());
  expect(bring).toHaveBeenCalledTimes(1);
});

test('goes on with the judge itself', async () => {
  const { brought, onReady, page } = late();
  page.setBlock(1, 'OpenAI trains models.');
  brought.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalled();
  page.takeChanges();
  page.setBlock(2, 'OpenAI again.');
  expect([...page.takeChanges().keys()]).toContain(2);
});

test('asks again at the next block where the judge did not come', async () => {
  const { brought, bring, onReady, page } = late();
  page.setBlock(1, 'OpenAI trains models.');
  brought.resolve(undefined);
  await brought.promise;
  bring.mockResolvedValueOnce(detector);
  await expect
    .poll(() => {
      page.setBlock(2, 'OpenAI again.');
      return bring.mock.calls.length;
    })
    .toBe(2);
  await expect.poll(() => onReady).toHaveBeenCalled();
  expect([...page.takeChanges().keys()]).toEqual([1, 2]);
});

test('says so while blocks wait for the judge', async () => {
  const brought = Promise.withResolvers<Detector | undefined>();
  const late = createLateDetector(
    createNameFinder(lexicon),
    () => brought.promise,
    () => undefined,
  );
  const page = late.openPage({});
  expect(late.isWaiting?.()).toBe(false);
  page.setBlock(1, 'OpenAI trains models.');
  expect(late.isWaiting?.()).toBe(true);
  brought.resolve(detector);
  await expect.poll(() => late.isWaiting?.()).toBe(false);
});
