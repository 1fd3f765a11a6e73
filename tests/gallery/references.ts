import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { differenceBetween } from './compare-pictures.ts';

/** Whose pictures: those of the components, or of the built extension in a browser. */
export type PictureSet = 'gallery' | 'chromium' | 'firefox';

/** The reference pictures of one set. */
export interface References {
  /**
   * How a picture departs from its reference, in words; undefined: it does not. A picture that does is written to
   * `.output/gallery-failures/<set>/`, with its reference and what differs.
   */
  judge(name: string, png: Buffer): string | undefined;
  /** Makes a picture the reference. */
  write(name: string, png: Buffer): void;
  /** Removes all references. */
  clear(): void;
  /** Names of all references. */
  names(): readonly string[];
}

/** The references of a set in the project under `root`. */
export function createReferences(root: string, set: PictureSet): References {
  const folder = join(root, 'tests/e2e/reference-pictures', set);
  const failures = join(root, '.output/gallery-failures', set);
  const fileOf = (name: string) => join(folder, `${name}.png`);
  const keep = (name: string, pictures: Readonly<Record<string, Buffer>>) => {
    mkdirSync(failures, { recursive: true });
    for (const [what, png] of Object.entries(pictures)) {
      writeFileSync(join(failures, `${name}.${what}.png`), png);
    }
  };

  return {
    judge(name, png) {
      for (const what of ['actual', 'reference', 'diff']) {
        rmSync(join(failures, `${name}.${what}.png`), { force: true });
      }
      if (!existsSync(fileOf(name))) {
        keep(name, { actual: png });
        return 'has no reference';
      }
      const reference = readFileSync(fileOf(name));
      const difference = differenceBetween(PNG.sync.read(png), PNG.sync.read(reference));
      if (!difference) return undefined;
      keep(name, { actual: png, reference, diff: PNG.sync.write(difference.diff) });
      return difference.words;
    },
    write(name, png) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(name), packed(png));
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
    names: () =>
      existsSync(folder) ? readdirSync(folder).map(file => file.replace(/\.png$/u, '')) : [],
  };
}

/** The same pixels in fewer bytes: without filters, equal letters are equal bytes, which deflate finds again. */
function packed(png: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(png), {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}
