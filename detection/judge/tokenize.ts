/** One word of a text. Offsets: UTF-16 units, half-open. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** A small number made of its first three letters, whatever their case: words with other keys differ. */
  readonly key: number;
  /** Kept by {@link lowerOf} once it was asked for. */
  lower: string | undefined;
}

/** How many keys there are: from 0 up to this. */
export const WORD_KEYS = 1 << 15;

/** The word in small letters; most words are told apart by their keys and never need them. */
export const lowerOf = (text: string, word: Word): string =>
  (word.lower ??= text.slice(word.start, word.end).toLowerCase());

/** Five bits that a letter shares with its capital; letters beyond ASCII are all alike. */
const bitsOf = (code: number): number => (code < 0x80 ? code & 31 : 31);

/** The {@link Word.key} of the letters from `start` to `end`. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let i = start; i < start + 3; i += 1) {
    key = (key << 5) | (i < end ? bitsOf(text.charCodeAt(i)) : 0);
  }
  return key;
}

const isPlainWord = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Scripts written without spaces, or with endings grown on: each character counts as a word. */
const standsAlone = (code: number) =>
  (code >= 0x30_41 && code <= 0x30_ff) ||
  (code >= 0x34_00 && code <= 0x9f_ff) ||
  (code >= 0xac_00 && code <= 0xd7_a3);

/** Letters beyond ASCII, without the blocks of signs between them. */
const isOtherLetter = (code: number) =>
  code >= 0xc0 &&
  code !== 0xd7 &&
  code !== 0xf7 &&
  !(code >= 0x20_00 && code <= 0x2b_ff) &&
  !(code >= 0x30_00 && code <= 0x30_40) &&
  !(code >= 0xd8_00 && code <= 0xf8_ff) &&
  code < 0xfe_00;

/** Splits `text` from `from` to `to` into words: runs of letters and digits; hyphens and apostrophes part them. */
export function splitWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let start = -1;
  const put = (first: number, end: number) =>
    words.push({ start: first, end, key: keyOf(text, first, end), lower: undefined });
  const close = (end: number) => {
    if (start >= 0) put(start, end);
    start = -1;
  };
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (isPlainWord(code)) {
      if (start < 0) start = i;
    } else if (standsAlone(code)) {
      close(i);
      put(i, i + 1);
    } else if (isOtherLetter(code)) {
      if (start < 0) start = i;
    } else {
      close(i);
    }
  }
  close(to);
  return words;
}
