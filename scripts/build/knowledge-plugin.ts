import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { builtInPacks, learnedWeights } from '../../data/built-in-packs.ts';
import { checkPacks, type PackFile } from '../../data/checks/check-pack.ts';
import { displayPack } from '../../data/display-pack.ts';
import { compileLexicon } from '../../detection/compile-lexicon.ts';

const LEXICON = 'virtual:lexicon';
const NAMES = 'virtual:names';
const DISPLAY_PACKS = 'virtual:display-packs';
const PACKS = new URL('../../data/packs/', import.meta.url);

/**
 * Compiles the built-in packs at build time, so that the content script carries the lexicon alone:
 * `import lexicon from 'virtual:lexicon'`, and the popup what is for people: `virtual:display-packs`. A broken pack ends the build with every problem, its place and its cure;
 * the checks themselves stay out of what ships.
 */
export function knowledgePlugin(): Plugin {
  return {
    name: 'context-annotator:knowledge',
    buildStart: () => assertSoundPacks(packFiles()),
    resolveId: id =>
      id === LEXICON || id === NAMES || id === DISPLAY_PACKS ? `\0${id}` : undefined,
    load: id => {
      if (id === `\0${LEXICON}`) return moduleOf(compileLexicon(builtInPacks, learnedWeights));
      if (id === `\0${NAMES}`) return moduleOf(compileLexicon(builtInPacks).names);
      if (id === `\0${DISPLAY_PACKS}`) return moduleOf(builtInPacks.map(displayPack));
      return undefined;
    },
  };
}

function moduleOf(value: unknown): string {
  return `export default ${JSON.stringify(value)}`;
}

/** Throws one error that names every problem of the packs. */
export function assertSoundPacks(files: readonly PackFile[]): void {
  const problems = checkPacks(files).map(({ path, message }) => `  ${path}: ${message}`);
  if (problems.length > 0) {
    throw new Error(`data/packs: ${problems.length} to mend:\n${problems.join('\n')}`);
  }
}

/** The files of `data/packs/`, as they are on disk. */
export function packFiles(): readonly PackFile[] {
  return readdirSync(PACKS)
    .filter(file => file.endsWith('.json'))
    .map(file => ({
      name: file.slice(0, -'.json'.length),
      json: JSON.parse(readFileSync(new URL(file, PACKS), 'utf8')) as unknown,
    }));
}
