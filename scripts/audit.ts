import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { auditLock, type AuditedPackage } from './package/audit-lock.ts';
import type { ShippedPackage } from './build/shipped-packages.ts';

/**
 * What we ship and what we build with. Without the network: origins, integrity, install scripts and licences of
 * all locked packages, and the list of what is in the last build. With it: known holes, as npm knows them.
 */
const root = resolve(import.meta.dirname, '..');
const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, AuditedPackage>>;
};
const shippedText = await readFile(join(root, '.output/shipped-packages.json'), 'utf8').catch(
  () => undefined,
);

if (shippedText === undefined) console.log('No build yet: npm run build shows what is shipped.');
else {
  console.log('Shipped (from the last build):');
  for (const { name, version, license } of JSON.parse(shippedText) as readonly ShippedPackage[]) {
    console.log(`  ${name} ${version}, ${license}`);
  }
}

const problems = auditLock(lock.packages);
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(
  `${Object.keys(lock.packages).length - 1} locked packages, ${problems.length} problems.`,
);

const online = spawnSync('npm', ['audit', '--audit-level=high'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const isAnswered = /vulnerabilit/u.test(online.stdout);
console.log(
  isAnswered ? online.stdout.trim() : 'Known holes: npm’s service did not answer; not checked.',
);
if (problems.length > 0 || (isAnswered && online.status !== 0)) process.exitCode = 1;
