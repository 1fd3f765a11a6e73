import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inspectDocument } from '../../../../extension/tabs/inspect-document.ts';

const answerWith = (executeScript: () => Promise<unknown>) =>
  void Object.assign(fakeBrowser.scripting, { executeScript });

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['application/pdf', 'pdf'],
  ['text/html', undefined],
])('a document of type %s is restricted: %s', async (result, reason) => {
  answerWith(async () => [{ result }]);
  expect(await inspectDocument(7)).toBe(reason);
});

test.each([
  ['Frame with ID 0 is showing error page', 'error-page'],
  ['Something unknown', undefined],
])('a refusal “%s” means: %s', async (message, reason) => {
  answerWith(() => Promise.reject(new Error(message)));
  expect(await inspectDocument(7)).toBe(reason);
});

test('a document that does not answer within two seconds counts as a source view', async () => {
  vi.useFakeTimers();
  answerWith(() => new Promise(() => undefined));
  const inspection = inspectDocument(7);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await inspection).toBe('view-source');
});
