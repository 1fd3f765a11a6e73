import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dateChangelog } from './release/date-changelog.ts';

/** Runs within `npm version`: dates the changelog, so that version and changelog can't part. */
const file = resolve(import.meta.dirname, '../CHANGELOG.md');
const version = process.env['npm_package_version'];
if (version === undefined) throw new Error('Run: npm version minor --no-git-tag-version');
const day = new Date().toISOString().slice(0, 10);
await writeFile(file, dateChangelog(await readFile(file, 'utf8'), version, day));
