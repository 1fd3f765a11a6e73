import { expect, test } from 'vitest';
import { dateChangelog } from '../../../../scripts/release/date-changelog.ts';

const head = '# Changelog\n\nWhat a person notices.\n\n';

test('what is unreleased comes under the version, above what came before', () => {
  const text = `${head}## Unreleased\n\n- New.\n\n## 0.1.0 - 2026-11-01\n\n- First.\n`;
  expect(dateChangelog(text, '0.2.0', '2026-11-30')).toBe(
    `${head}## Unreleased\n\n## 0.2.0 - 2026-11-30\n\n- New.\n\n## 0.1.0 - 2026-11-01\n\n- First.\n`,
  );
});

test.each([
  ['nothing new', `${head}## Unreleased\n\n## 0.1.0 - 2026-11-01\n\n- First.\n`],
  ['no such part', `${head}## 0.1.0 - 2026-11-01\n\n- First.\n`],
])('%s is refused, with the cure', (_, text) => {
  expect(() => dateChangelog(text, '0.2.0', '2026-11-30')).toThrow('Say there what is new');
});
