import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { iconFiles } from '../../../../extension/toolbar/toolbar-icon.ts';

const PUBLIC = resolve(import.meta.dirname, '../../../../public');

test.each(['active', 'off', 'paused'] as const)('the %s icon ships in every size', icon => {
  const files = Object.values(iconFiles(icon));
  expect(files).toHaveLength(3);
  expect(files.filter(file => !existsSync(PUBLIC + file))).toEqual([]);
});
