/** A text as a reader sees it, with the way back to the text as it stands. */
export interface VisibleText {
  readonly text: string;
  /** Offset in the original of the character that stands at `offset` here. */
  readonly original: (this: void, offset: number) => number;
}

/**
 * What takes part in a word without being seen: soft hyphen, zero-width and joiner characters, direction marks.
 * Wide letters (Ａ) look different but read the same.
 */
const WIDE = '\\uFF21-\\uFF3A\\uFF41-\\uFF5A';

/** Inside of a character class: what may stand in a word without being seen. */
export const UNSEEN_CHARACTERS =
  '\\u00AD\\u034F\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';

const uneven = new RegExp(`[${UNSEEN_CHARACTERS}${WIDE}]`);
const unseen = new RegExp(`[${UNSEEN_CHARACTERS}]`);
const wide = new RegExp(`[${WIDE}]`, 'g');
/** From a wide letter to its plain one. */
const WIDE_OFFSET = 0xfe_e0;

const same = (offset: number) => offset;

/** Takes unseen characters out and makes wide letters plain. Almost every text comes back as it is. */
export function toVisibleText(text: string): VisibleText {
  if (!uneven.test(text)) return { text, original: same };
  const plain = text.replace(wide, letter =>
    String.fromCharCode(letter.charCodeAt(0) - WIDE_OFFSET),
  );
  if (!unseen.test(plain)) return { text: plain, original: same };
  const offsets: number[] = [];
  let kept = '';
  for (let i = 0; i < plain.length; i += 1) {
    const character = plain.charAt(i);
    if (unseen.test(character)) continue;
    kept += character;
    offsets.push(i);
  }
  return { text: kept, original: offset => offsets[offset] ?? text.length };
}
