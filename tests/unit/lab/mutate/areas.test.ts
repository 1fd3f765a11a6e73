import { existsSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MUTATION_AREAS } from '../../../../lab/mutate/areas.ts';

describe.each(MUTATION_AREAS)('$name', ({ name, sources, tests, argued }) => {
  test('every glob of its sources and tests finds files', () => {
    for (const glob of [...sources, ...tests]) expect(globSync(glob)).not.toEqual([]);
  });

  test('its arguments have a file of their own, are about its files, and give a reason', () => {
    const files = sources.flatMap(glob => globSync(glob));
    expect(existsSync(`lab/mutate/argued/${name}.ts`)).toBe(true);
    for (const { file, reason } of argued) {
      expect(files).toContain(file);
      expect(reason).toMatch(/^\S[^\n]+\S$/u);
    }
  });
});
