import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserKind } from '../drive/driven-browser.ts';
import type { DrivenPicture } from '../gallery/driven-pictures.ts';
import { createReferences } from '../gallery/references.ts';
import { takeDrivenPictures } from '../gallery/take-driven-pictures.ts';
import { assertAllAlike } from './assert-all-alike.ts';
import type { DrivenFault, Verdict } from './fault.ts';
import { withFault } from './with-fault.ts';

const TARGETS: Readonly<Record<BrowserKind, string>> = { chromium: 'chrome', firefox: 'firefox' };
const run = promisify(execFile);

/** Builds the extension with each fault of this browser, takes its picture in the browser, and compares it. */
export async function* checkDriven(
  root: string,
  kind: BrowserKind,
  all: readonly DrivenFault[],
): AsyncGenerator<Verdict> {
  const faults = all.filter(({ browser }) => browser === kind);
  if (faults.length === 0) return;
  await build(root, kind);
  assertAllAlike(await judge(root, kind, [...new Set(faults.map(({ seenIn }) => seenIn))]));
  for (const fault of faults) {
    const differences = await withFault(root, fault, async () => {
      await build(root, kind);
      return judge(root, kind, [fault.seenIn]);
    });
    yield { fault, difference: differences.get(fault.seenIn) };
  }
}

async function build(root: string, kind: BrowserKind): Promise<void> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  await run(process.execPath, [wxt, 'build', '-b', TARGETS[kind]], { cwd: root });
}

/** How each of these pictures departs from its reference now; undefined: it does not. */
async function judge(
  root: string,
  kind: BrowserKind,
  names: readonly DrivenPicture[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const references = createReferences(root, kind);
  const differences = new Map<string, string | undefined>();
  for await (const { name, png } of takeDrivenPictures(root, kind, names)) {
    differences.set(name, references.judge(name, png));
  }
  return differences;
}
