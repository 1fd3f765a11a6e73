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
