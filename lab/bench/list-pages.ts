import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { FixtureServer } from '../../tests/drive/fixture-server.ts';
import { generatePages } from './generated-pages.ts';

/** A page to measure on. */
export interface BenchTarget {
  readonly name: string;
  readonly url: string;
}

/** The project's own pages, then the saved ones that the server has, if there are any. */
export async function listPages(server: FixtureServer, saved: string): Promise<BenchTarget[]> {
  const targets = generatePages().map(({ name, html }, index) => {
    server.put(`/generated/${index}`, html);
    return { name, url: server.url(`/generated/${index}`) };
  });
  if (!existsSync(saved)) {
    console.log(`Saved pages skipped: there are none at ${saved}.`);
    return targets;
  }
  const files = await readdir(saved, { recursive: true });
  return [
    ...targets,
    ...files
      .filter(file => file.endsWith('.html'))
      .toSorted()
      .map(file => ({ name: file, url: server.url(`/${file}`) })),
  ];
}
