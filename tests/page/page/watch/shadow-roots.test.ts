import { expect, test } from 'vitest';
import { createShadowFinder } from '../../../../page/watch/shadow-roots.ts';
import { byId, put } from '../put.ts';

test('finds each open shadow root in a region once, and none that is closed', () => {
  put('<div id="x"><p id="a"></p><p id="b"></p><p id="c"></p></div><p id="d"></p>');
  const open = ['a', 'c', 'd'].map(id => byId(id).attachShadow({ mode: 'open' }));
  byId('b').attachShadow({ mode: 'closed' });
  const found: ShadowRoot[] = [];
  const finder = createShadowFinder(root => found.push(root));
  for (let round = 0; round < 2; round += 1) Array.from(finder.search(byId('x')));
  expect(found).toEqual(open.slice(0, 2));
  finder.ask(byId('d'));
  expect(found).toEqual(open);
});

test('asks of a big page are taken in steps', () => {
  put(`<div id="x">${'<i></i>'.repeat(2500)}</div>`);
  const steps = [...createShadowFinder(() => undefined).search(byId('x'))];
  expect(steps).toHaveLength(2);
});
