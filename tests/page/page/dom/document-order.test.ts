import { expect, test } from 'vitest';
import { compareNodes, outermost } from '../../../../page/dom/document-order.ts';
import { byId, put } from '../put.ts';

test('sorts nodes by document order, shadow trees after their host and before its children', () => {
  put('<p id="a"></p><div id="host"><p id="child"></p></div><p id="z"></p>');
  const root = byId('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<b></b><i></i>';
  const [b, i] = root.children;
  if (!b || !i) throw new Error('two elements');
  const ordered = [byId('a'), byId('host'), b, i, byId('child'), byId('z')];
  for (const mixed of [
    ordered.toReversed(),
    [i, byId('z'), byId('child'), b, byId('a'), byId('host')],
  ]) {
    expect(mixed.toSorted(compareNodes)).toEqual(ordered);
  }
});

test('a node equals itself', () => {
  expect(compareNodes(document, document)).toBe(0);
});

test('nodes in two shadow trees are ordered by their hosts', () => {
  put('<p id="a"></p><p id="b"></p>');
  const [first, second] = ['a', 'b'].map(id => {
    const root = byId(id).attachShadow({ mode: 'open' });
    root.append('text');
    return root.firstChild;
  });
  if (!first || !second) throw new Error('two texts');
  expect(compareNodes(first, second)).toBeLessThan(0);
  expect(compareNodes(second, first)).toBeGreaterThan(0);
});

test('the outermost of some nodes, each once', () => {
  put('<div id="a"><p id="b"><i id="c"></i></p></div><p id="d"></p>');
  const nodes = ['c', 'a', 'd', 'b', 'd'].map(byId);
  expect(outermost(nodes)).toEqual([byId('a'), byId('d')]);
});
