import { describe, expect, onTestFinished, test } from 'vitest';
import type { Entry, Feed } from './frameworks/feed-app.ts';
import { reactFeed } from './frameworks/react-feed.ts';
import { svelteFeed } from './frameworks/svelte-feed.ts';
import { vueFeed } from './frameworks/vue-feed.ts';
import { openScanner, patient, show } from './open-scanner.ts';

const feedOf = (entries: readonly Entry[], count = 0): Feed => ({ entries, count });
const first = feedOf([
  { key: 1, text: 'OpenAI' },
  { key: 2, text: 'nothing' },
  { key: 3, text: 'Azure' },
]);

/** An element to draw in. What goes wrong in the page's own code fails the test. */
function openHost(html = ''): Element {
  const errors: string[] = [];
  const onError = ({ message }: ErrorEvent): void => void errors.push(message);
  window.addEventListener('error', onError);
  onTestFinished(() => {
    window.removeEventListener('error', onError);
    expect(errors, 'errors of the page').toEqual([]);
  });
  show(`<main>${html}</main>`);
  const host = document.querySelector('main');
  if (!host) throw new Error('No main');
  return host;
}

describe.for([reactFeed, vueFeed, svelteFeed])('a page drawn by $name', framework => {
  test('is followed through keyed lists: rows that move, come, go and are used again', async () => {
    const host = openHost();
    const app = framework.mount(host, first);
    const { words, index } = openScanner();
    await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
    const [openai] = index.painted();

    await app.show(feedOf(first.entries.toReversed()));
    await expect.poll(words, patient).toEqual(['Azure', 'OpenAI']);
    expect(index.painted()[1]?.node).toBe(openai?.node);

    await app.show(
      feedOf([
        { key: 4, text: 'Stargate' },
        { key: 3, text: 'nothing' },
        { key: 1, text: 'Azure' },
        { key: 5, text: 'Azure' },
      ]),
    );
    await expect.poll(words, patient).toEqual(['Stargate', 'Azure', 'Azure']);
    await app.show(feedOf([{ key: 5, text: 'OpenAI' }]));
    await expect.poll(words, patient).toEqual(['OpenAI']);
    expect(host.textContent.trim()).toBe('OpenAI 0');
    app.end();
    expect(host.textContent).toBe('');
    await expect.poll(words, patient).toEqual([]);
  });

  test('keeps a mention whose element is thrown away for another with the same words', async () => {
    const host = openHost();
    const app = framework.mount(host, first);
    const { words, index } = openScanner();
    await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
    const before = index.painted()[0]?.node;
    await app.show(feedOf([{ key: 1, text: 'OpenAI', isTitle: true }]));
    await expect.poll(words, patient).toEqual(['OpenAI']);
    expect(index.painted()[0]?.node).not.toBe(before);
    expect(index.painted()[0]?.node.parentElement?.localName).toBe('h3');
    app.end();
  });

  test('keeps its paint while what stands beside a mention is drawn again and again', async () => {
    const host = openHost();
    const app = framework.mount(host, first);
    const { words } = openScanner();
    await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
    for (let count = 1; count <= 30; count += 1) {
      await app.show({ ...first, count });
      await new Promise(requestAnimationFrame);
      expect(words()).toEqual(['OpenAI', 'Azure']);
    }
    expect(host.querySelector('p')?.textContent).toBe('OpenAI 30');
    app.end();
  });

  test('takes over markup of its server that is painted already', async () => {
    const host = openHost(await framework.serve(first));
    const { words, index } = openScanner();
    await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
    const nodes = index.painted().map(({ node }) => node);
    const mismatches: unknown[] = [];
    const app = framework.hydrate(host, first, cause => mismatches.push(cause));
    expect(words()).toEqual(['OpenAI', 'Azure']);
    expect(nodes.every(node => host.contains(node))).toBe(true);
    expect(mismatches).toEqual([]);
    await app.show(feedOf([{ key: 3, text: 'Stargate' }]));
    await expect.poll(words, patient).toEqual(['Stargate']);
    app.end();
  });
});
