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
const UNSEEN = '\\u00AD\\u034F\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const WIDE = '\\uFF21-\\uFF3A\\uFF41-\\uFF5A';

/** Source of a character class's inside: every character for which a name may stand in a text without matching it. */
export const UNEVEN_CHARACTERS = UNSEEN + WIDE;

const uneven = new RegExp(`[${UNEVEN_CHARACTERS}]`);
const unseen = new RegExp(`[${UNSEEN}]`);
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
