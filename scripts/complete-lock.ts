import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lockGaps, type LockPackages } from './prepare/lock-gaps.ts';

/** Adds to the lock file what npm left out for other systems; to be run after a dependency was added. */
const file = resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: LockPackages };
const gaps = lockGaps(lock.packages);

const all = Object.entries({ ...lock.packages, ...gaps });
lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(gaps).length} entries added.`);
