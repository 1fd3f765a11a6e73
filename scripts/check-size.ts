import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What each part may weigh, in bytes after gzip. A part grows beyond it only with a reason written down here. */
const PARTS: readonly {
  readonly name: string;
  readonly limit: number;
  readonly files: (dir: string) => readonly string[];
}[] = [
  {
    name: 'content script (every page)',
    limit: 24_000,
    files: () => ['content-scripts/content.js'],
  },
  {
    name: 'companion (pages that hold a name)',
    limit: 40_000,
    files: () => ['companion.js'],
  },
  {
    name: 'popup (page, scripts, styles)',
    limit: 40_000,
    files: dir => ['popup.html', ...filesOf(readFileSync(resolve(dir, 'popup.html'), 'utf8'))],
  },
];

/** The local files that a built page loads before it shows, in the order of their tags. */
function filesOf(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)].flatMap(
    match => match[1] ?? [],
  );
}

function sizeOf(dir: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(resolve(dir, file)), { level: 9 }).length,
    0,
  );
}

const [build = 'chrome-mv3'] = process.argv.slice(2);
const dir = resolve(import.meta.dirname, '../.output', build);
for (const { name, limit, files } of PARTS) {
  const size = sizeOf(dir, files(dir));
  const isTooLarge = size > limit;
  const verdict = isTooLarge ? 'TOO LARGE: the limit is' : 'of';
  console.log(
    `${build} ${name.padEnd(36)} ${kilobytes(size).padStart(8)} gzip ${verdict} ${kilobytes(limit)}`,
  );
  if (isTooLarge) process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
