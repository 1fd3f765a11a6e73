import type { Plugin } from 'vite';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { compileLexicon } from '../../detection/compile-lexicon.ts';

const LEXICON = 'virtual:lexicon';

/**
 * Compiles the built-in packs at build time, so that the content script carries the lexicon alone:
 * `import lexicon from 'virtual:lexicon'`.
 */
export function knowledgePlugin(): Plugin {
  return {
    name: 'context-annotator:knowledge',
    resolveId: id => (id === LEXICON ? `\0${LEXICON}` : undefined),
    load: id =>
      id === `\0${LEXICON}`
        ? `export default ${JSON.stringify(compileLexicon(builtInPacks))}`
        : undefined,
  };
}
