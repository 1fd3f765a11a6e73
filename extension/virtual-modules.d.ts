declare module 'virtual:lexicon' {
  import type { Lexicon } from '../detection/lexicon.ts';

  /** The built-in packs' lexicon, compiled at build time. */
  const lexicon: Lexicon;
  export default lexicon;
}

declare module 'virtual:names' {
  import type { Lexicon } from '../detection/lexicon.ts';

  /** The names of {@link 'virtual:lexicon'} alone. */
  const names: Lexicon['names'];
  export default names;
}

declare module 'virtual:display-packs' {
  import type { DisplayPack } from '../data/display-pack.ts';

  /** The built-in packs without what only detection needs. */
  const packs: readonly DisplayPack[];
  export default packs;
}
