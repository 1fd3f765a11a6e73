import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { decisionActions } from '../../../../app/shared/decision-actions.ts';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';

const store = createSettingsStore();
const verdict = { entityId: 'azure', site: 'a.test', verdict: 'never' } as const;
const other = { ...verdict, site: 'b.test' };

beforeEach(async () => {
  fakeBrowser.reset();
  await store.write({ hiddenEntities: ['openai', 'azure'], siteVerdicts: [verdict, other] });
});

/** The actions, and the change that the last of them attempted. */
function start() {
  const attempts: Promise<unknown>[] = [];
  const actions = decisionActions(store, change => void attempts.push(change));
  return { ...actions, done: () => Promise.all(attempts) };
}

test('an entity that is shown again leaves the others hidden', async () => {
  const { unhide, done } = start();
  unhide('openai');
  await done();
  expect((await store.read()).hiddenEntities).toEqual(['azure']);
});

test('a verdict that is forgotten leaves those of other sites', async () => {
  const { forget, done } = start();
  forget(verdict);
  await done();
  expect((await store.read()).siteVerdicts).toEqual([other]);
});
