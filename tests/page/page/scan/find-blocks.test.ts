import { expect, test } from 'vitest';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../../detection/compile-lexicon.ts';
import { createNameFinder } from '../../../../detection/match/name-finder.ts';
import { createBlockStore } from '../../../../page/scan/block-store.ts';
import { createBlockFinder } from '../../../../page/scan/find-blocks.ts';
import { textChunks } from '../../../../page/text/text-chunks.ts';
import { byId, put } from '../put.ts';

const names = createNameFinder(compileLexicon(builtInPacks));

/** A finder that queues what it finds; `read` gives the texts of the blocks found in the page. */
function setUp(html: string) {
  put(html);
  const store = createBlockStore();
  const found: string[] = [];
  const newFinder = () =>
    createBlockFinder({
      names,
      isCovered: (text, offset) => store.isCovered(text, offset),
      currentOf: text => (text.isConnected ? text : undefined),
      onFound(block) {
        found.push(block.block.text);
        store.add(block);
      },
    });
  const read = (finder = newFinder()): string[] => {
    for (const chunk of textChunks(byId('page'))) finder.inChunk(chunk);
    return found.splice(0);
  };
  return { found, newFinder, read, store };
}

test('finds the block around each name, each once', () => {
  const { read } = setUp(
    '<main id="page"><p>OpenAI and Azure</p><p>nothing</p><p>Open<b>AI</b> again</p></main>',
  );
  expect(read()).toEqual(['OpenAI and Azure', 'OpenAI again']);
});

test('leaves out text that is not for reading, and letters in two blocks that are no name', () => {
  const { read } = setUp('<main id="page"><code>OpenAI</code><p>Open</p><p>AI</p></main>');
  expect(read()).toEqual([]);
});

test('a block that another scan has found is not found again', () => {
  const { read } = setUp('<main id="page"><p>OpenAI</p></main>');
  expect(read()).toEqual(['OpenAI']);
  expect(read()).toEqual([]);
});

test('a name at the end of a part of a long text is found', () => {
  const long = `${'word '.repeat(780)}end.\n\nAbout OpenAI ${'word '.repeat(500)}`;
  const { read } = setUp(`<pre id="page">${long}</pre>`);
  const [text] = read();
  expect(text?.startsWith('About OpenAI')).toBe(true);
});

test('finds what is now in the place of a block', () => {
  const { found, newFinder, read, store } = setUp('<main id="page"><p id="p">OpenAI</p></main>');
  read();
  const [block] = [...store.all()];
  if (!block) throw new Error('no block');
  store.drop(block.id);
  byId('p').append(', and Azure');
  newFinder().inPlaceOf(block.text);
  expect(found).toEqual(['OpenAI, and Azure']);
});
