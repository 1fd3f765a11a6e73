declare module 'virtual:lexicon' {
  import type { Lexicon } from '../detection/lexicon.ts';

  /** The built-in packs' lexicon, compiled at build time. */
  const lexicon: Lexicon;
  export default lexicon;
}
