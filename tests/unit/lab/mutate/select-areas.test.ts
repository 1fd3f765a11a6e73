import { expect, test } from 'vitest';
import { selectAreas } from '../../../../lab/mutate/select-areas.ts';

const area = (name: string) => ({
  name,
  sources: [`${name}/**/*.ts`],
  tests: [],
  argued: [],
});
const areas = [area('one'), area('two')];

test.each([
  ['no argument takes all areas', [], { one: ['one/**/*.ts'], two: ['two/**/*.ts'] }],
  ['an area’s name takes all of it', ['two'], { two: ['two/**/*.ts'] }],
  ['a path takes one file of its area', ['one/a/b.ts'], { one: ['one/a/b.ts'] }],
  ['areas come in their order', ['two', 'one/a.ts'], { one: ['one/a.ts'], two: ['two/**/*.ts'] }],
])('%s', (_rule, wanted, selected) => {
  const found = selectAreas(areas, wanted).map(({ area, sources }) => [area.name, sources]);
  expect(found).toEqual(Object.entries(selected));
});

test('what is neither an area nor a file of one is an error that names the areas', () => {
  expect(() => selectAreas(areas, ['three'])).toThrow(
    '“three” is neither an area (one, two) nor a file of one.',
  );
});
