/** A text as a reader sees it, with the way back to the text as it stands. */
export interface VisibleText {
  readonly text: string;
  /** Offset in the original of the character that stands at `offset` here. */
  readonly original: (this: void, offset: number) => number;
}

/** Inside of a character class: wide letters (Ａ) look different but read the same. */
export const WIDE_LETTERS = '\\uFF21-\\uFF3A\\uFF41-\\uFF5A';

/**
 * Inside of a character class: what takes part in a word without being seen: soft hyphen, zero-width and joiner
 * characters, direction marks.
 */
export const UNSEEN_CHARACTERS =
  '\\u00AD\\u034F\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';

const SOFT_HYPHEN = '\u00AD';
/** Without it, the class holds nothing that a text of Latin letters can have: engines are then done at once. */
const uneven = new RegExp(`[${UNSEEN_CHARACTERS.replace('\\u00AD', '')}${WIDE_LETTERS}]`);
const unseen = new RegExp(`[${UNSEEN_CHARACTERS}]`);
const wide = new RegExp(`[${WIDE_LETTERS}]`, 'g');
/** From a wide letter to its plain one. */
const WIDE_OFFSET = 0xfe_e0;

const same = (offset: number) => offset;

/** Does the text hold unseen characters or wide letters? */
export const isUneven = (text: string): boolean => text.includes(SOFT_HYPHEN) || uneven.test(text);

/** Takes unseen characters out and makes wide letters plain. Almost every text comes back as it is. */
export function toVisibleText(text: string): VisibleText {
  if (!isUneven(text)) return { text, original: same };
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
