import { expect, test } from 'vitest';
import { createTextReplacements, replacedTexts } from '../../../../page/watch/replaced-text.ts';
import { byId, put, textIn } from '../put.ts';

/** The records of what `change` does to the page. */
function recordsOf(change: () => void): readonly MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, subtree: true });
  change();
  return observer.takeRecords();
}

const wordsOf = (pairs: readonly (readonly [Text, Text])[]) =>
  pairs.map(pair => pair.map(({ data }) => data));

test('pairs the text that went with the one that came under the same parent', () => {
  put('<p id="x">one</p>');
  const records = recordsOf(() => void (byId('x').textContent = 'two'));
  expect(wordsOf(replacedTexts(records, () => true))).toEqual([['one', 'two']]);
});

test('pairs first with first and second with second, also inside of elements', () => {
  put('<p id="x"><b>a</b><i>b</i></p>');
  const records = recordsOf(() => void (byId('x').innerHTML = '<b>A</b><i>B</i><u>C</u>'));
  expect(wordsOf(replacedTexts(records, () => true))).toEqual([
    ['a', 'A'],
    ['b', 'B'],
  ]);
});

test('pairs only texts of interest', () => {
  put('<p id="x"><b>a</b><i>b</i></p>');
  const records = recordsOf(() => void (byId('x').innerHTML = '<b>A</b><i>B</i>'));
  expect(wordsOf(replacedTexts(records, ({ data }) => data === 'b'))).toEqual([['b', 'B']]);
});

test('a text that was moved was not replaced', () => {
  put('<p id="x">one</p><p id="y"></p>');
  const records = recordsOf(() => {
    byId('y').append(textIn('x'));
    byId('x').append('two');
  });
  expect(replacedTexts(records, () => true)).toEqual([]);
});

test('a page that is rendered from scratch gives no pairs', () => {
  put('<p id="x">one</p>');
  const records = recordsOf(() => {
    for (let count = 0; count < 501; count += 1) byId('x').textContent = String(count);
  });
  expect(replacedTexts(records, () => true)).toEqual([]);
});

test('the current text is the last of a chain of replacements', () => {
  put('<p id="x">three</p>');
  const [one, two, three] = [new Text('one'), new Text('two'), textIn('x')];
  const replacements = createTextReplacements();
  replacements.add([one, two]);
  replacements.add([two, three]);
  expect(replacements.currentOf(one)).toBe(three);
  expect(replacements.currentOf(three)).toBe(three);
  expect(replacements.currentOf(new Text('other'))).toBeUndefined();
});
