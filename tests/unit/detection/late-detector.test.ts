import { expect, test, vi } from 'vitest';
import { builtInPacks } from '../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../detection/compile-lexicon.ts';
import { createDetector, type Detector } from '../../../detection/detector.ts';
import { createLateDetector } from '../../../detection/late-detector.ts';
import { createNameFinder } from '../../../detection/match/name-finder.ts';
import { openPage } from './open-page.ts';

const lexicon = compileLexicon(builtInPacks);
const detector = createDetector(lexicon);

function late() {
  const loaded = Promise.withResolvers<Detector | undefined>();
  const load = vi.fn<() => Promise<Detector | undefined>>(() => loaded.promise);
  const onReady = vi.fn<() => void>();
  const page = openPage(createLateDetector(createNameFinder(lexicon), load, onReady));
  return { loaded, load, onReady, page };
}

test('a page without names never asks for the judge', () => {
  const { load, page } = late();
  page.setContext({ title: 'Cooking' });
  page.setVerdicts([]);
  expect(page.takeChanges().size).toBe(0);
  expect(load).not.toHaveBeenCalled();
});

test('judges, once it can, all that it was told before, as if it always could', async () => {
  const { loaded, load, onReady, page } = late();
  page.setBlock(1, 'OpenAI trains models.');
  page.setBlock(2, 'Stargate opens in Texas, says SoftBank.');
  page.setBlock(3, 'Azure is here.');
  page.removeBlock(3);
  page.setContext({ title: 'AI data centers' });
  expect(page.takeChanges().size).toBe(0);
  loaded.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalledTimes(1);

  const at = openPage(detector, { title: 'AI data centers' });
  at.setBlock(1, 'OpenAI trains models.');
  at.setBlock(2, 'Stargate opens in Texas, says SoftBank.');
  expect(page.takeChanges()).toEqual(at.takeChanges());
  expect(load).toHaveBeenCalledTimes(1);
});

test('goes on with the judge itself', async () => {
  const { loaded, onReady, page } = late();
  page.setBlock(1, 'OpenAI trains models.');
  loaded.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalled();
  page.takeChanges();
  page.setBlock(2, 'OpenAI again.');
  expect([...page.takeChanges().keys()]).toContain(2);
});

test('asks again at the next block where the judge did not come', async () => {
  const { loaded, load, onReady, page } = late();
  page.setBlock(1, 'OpenAI trains models.');
  loaded.resolve(undefined);
  await loaded.promise;
  load.mockResolvedValueOnce(detector);
  await expect
    .poll(() => {
      page.setBlock(2, 'OpenAI again.');
      return load.mock.calls.length;
    })
    .toBe(2);
  await expect.poll(() => onReady).toHaveBeenCalled();
  expect([...page.takeChanges().keys()]).toEqual([1, 2]);
});

test('says so while blocks wait for the judge', async () => {
  const loaded = Promise.withResolvers<Detector | undefined>();
  const late = createLateDetector(
    createNameFinder(lexicon),
    () => loaded.promise,
    () => undefined,
  );
  const page = openPage(late);
  expect(late.isWaiting?.()).toBe(false);
  page.setBlock(1, 'OpenAI trains models.');
  expect(late.isWaiting?.()).toBe(true);
  loaded.resolve(detector);
  await expect.poll(() => late.isWaiting?.()).toBe(false);
});

test('loads the judge once for all blocks that wait', async () => {
  const { loaded, load, onReady, page } = late();
  page.setBlock(1, 'OpenAI.');
  page.setBlock(2, 'OpenAI.');
  loaded.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalledTimes(1);
  page.setBlock(3, 'OpenAI.');
  expect([...page.takeChanges().keys()]).toEqual([1, 2, 3]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(onReady).toHaveBeenCalledTimes(1);
});

test('hands the judge what it was told last, and all that comes later', async () => {
  const { loaded, onReady, page } = late();
  page.setBlock(1, 'OpenAI said so.');
  page.setBlock(1, 'OpenAI and Azure.');
  page.setVerdicts([{ entityId: 'openai', verdict: 'never' }]);
  loaded.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalledTimes(1);
  const verdicts = () =>
    page
      .takeChanges()
      .get(1)
      ?.map(({ entityId, verdict }) => [entityId, verdict]);
  expect(verdicts()).toEqual([
    ['openai', 'other'],
    ['azure', 'mention'],
  ]);
  page.setVerdicts([{ entityId: 'azure', verdict: 'never' }]);
  expect(verdicts()).toEqual([
    ['openai', 'mention'],
    ['azure', 'other'],
  ]);
  page.removeBlock(1);
  page.setVerdicts([]);
  expect(page.takeChanges().size).toBe(0);
});

test('hands on the context and whether more is to come', async () => {
  const { loaded, onReady, page } = late();
  page.setBlock(1, 'Azure.');
  loaded.resolve(detector);
  await expect.poll(() => onReady).toHaveBeenCalledTimes(1);
  expect(page.takeChanges(true).get(1)).toMatchObject([{ verdict: 'other' }]);
  expect(page.takeChanges().get(1)).toMatchObject([{ verdict: 'mention' }]);
  page.setContext({ title: 'An azure sky: turquoise, blue and other colours' });
  expect(page.takeChanges().get(1)).toMatchObject([{ verdict: 'other' }]);
});
