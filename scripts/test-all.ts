import { rm } from 'node:fs/promises';
import { limitMs } from '../tests/drive/machine-speed.ts';
import { closingOf, type PartRecord } from './test/closing-lines.ts';
import { OUTPUT, runCheck, runProject } from './test/run-part.ts';

/** What runs one after the other; beside it runs another lane. Machines have two cores at least. */
type Lane = readonly (() => Promise<PartRecord>)[];

const check = (script: string) => () => runCheck(script);
const project = (name: string) => () => runProject(name);

/**
 * The lanes of a stage run side by side, the stages in order: WXT's builds write the types that the checks read, and
 * the e2e tests drive the builds. Real browsers of one engine want their half of the machine for themselves.
 */
const STAGES: readonly (readonly Lane[])[] = [
  [
    [check('build'), check('build:firefox')],
    [check('format:check'), project('unit')],
  ],
  [[check('typecheck'), check('lint'), check('knip')], [project('page')]],
  [[project('e2e-chromium')], [project('e2e-firefox')]],
];

const startedAt = Date.now();
// What an earlier run wrote says nothing about this one.
await rm(OUTPUT, { recursive: true, force: true });
console.log(
  `Limits are ${(limitMs(1000) / 1000).toFixed(1)} times those of the reference machine.`,
);
const parts: PartRecord[] = [];
for (const stage of STAGES) {
  const records = await Promise.all(stage.map(lane => runLane(lane)));
  parts.push(...records.flat());
}
const { lines, hasFailed } = closingOf(parts, (Date.now() - startedAt) / 60_000);
console.log(`\n${lines.join('\n')}`);
process.exitCode = hasFailed ? 1 : 0;

async function runLane(lane: Lane): Promise<PartRecord[]> {
  const records: PartRecord[] = [];
  for (const run of lane) records.push(await run());
  return records;
}
