import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipFile } from '../../scripts/package/unzip-file.ts';

/** What a built extension declares; the part that the drive asks for. */
export interface BuiltManifest {
  readonly commands: Readonly<
    Record<string, { readonly suggested_key: { readonly default: string } }>
  >;
}

/** The manifest of a built extension: a folder, or a package of ours. */
export async function readManifest(extension: string): Promise<BuiltManifest> {
  const text = extension.endsWith('.xpi')
    ? unzipFile(await readFile(extension)).find(({ path }) => path === 'manifest.json')?.content
    : await readFile(join(extension, 'manifest.json'));
  return JSON.parse(String(text)) as BuiltManifest;
}
