import { expect, inject, test } from 'vitest';
import { countLiveObjects } from './live-objects.ts';
import { openScanner, show } from './open-scanner.ts';

declare module 'vitest' {
  interface ProvidedContext {
    leakRun: { readonly navigations: number; readonly mutations: number };
  }
}

/** `LEAK_RUN=full`: 1,000 navigations and 100,000 changes. */
const { navigations, mutations } = inject('leakRun');
const minutes = (count: number): number => count * 60_000;

/** Slack for compiled code and what the test's own tools keep, in bytes. */
const HEAP_SLACK = 1_500_000;

/** One page of an app: names in its text, over element edges, in a shadow tree. */
function pageNumbered(number: number): DocumentFragment {
  const page = document
    .createRange()
    .createContextualFragment(
      `<h1>OpenAI, page ${number}</h1>` +
        `<p>Line ${number} of Azure, and Open<b>AI</b> too</p>`.repeat(10) +
        '<section></section>',
    );
  const root = page.querySelector('section')?.attachShadow({ mode: 'open' });
  root?.setHTMLUnsafe(`<p>Stargate ${number}</p>`);
  return page;
}
const WORDS_A_PAGE = 22;
const TEXTS_A_PAGE = 32;

test('keeps nothing of what has gone', { timeout: minutes(20) }, async () => {
  show('<main></main>');
  const main = document.querySelector('main');
  const { words, index, ...scanner } = openScanner();
  const untilRead = async (): Promise<void> => {
    // No `expect.poll`: the test's own tools keep something of each.
    while (words().length !== WORDS_A_PAGE || scanner.report().state !== 'idle') {
      await new Promise(requestAnimationFrame);
    }
  };
  async function navigate(count: number): Promise<void> {
    for (let number = 0; number < count; number += 1) {
      main?.replaceChildren(pageNumbered(number));
      // Readers wait for a page before they go on; now and then one does not.
      if (number % 4 !== 0) await untilRead();
    }
    main?.replaceChildren(pageNumbered(0));
    await untilRead();
  }
  async function change(count: number): Promise<void> {
    const texts = Array.from(main?.querySelectorAll('p') ?? [], line => line.firstChild as Text);
    for (let done = 0; done < count; done += texts.length) {
      for (const [row, text] of texts.entries()) {
        text.data = row % 2 === 0 ? `OpenAI ${done}` : `Line ${done} of Azure, and Open`;
      }
      if (done % 500 === 0) await new Promise(requestAnimationFrame);
    }
    main?.replaceChildren(pageNumbered(0));
    await untilRead();
  }

  await navigate(3);
  await change(100);
  const before = await countLiveObjects();
  await navigate(navigations);
  await change(mutations);
  const after = await countLiveObjects();
  console.log(
    `${navigations} navigations, ${mutations} changes: ` +
      `ranges ${before.ranges} → ${after.ranges}, texts ${before.texts} → ${after.texts}, ` +
      `heap ${kilobytes(before.heap)} → ${kilobytes(after.heap)}`,
  );
  expect(index.all()).toHaveLength(WORDS_A_PAGE);
  expect(before.ranges, 'the count sees what there is').toBeGreaterThanOrEqual(WORDS_A_PAGE);
  expect(after.ranges).toBeLessThanOrEqual(before.ranges);
  // The page before the last may wait for the next change to be let go.
  expect(after.texts).toBeLessThanOrEqual(before.texts + TEXTS_A_PAGE);
  expect(after.heap).toBeLessThan(before.heap + HEAP_SLACK);
});

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
