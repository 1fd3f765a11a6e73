/** One word of a text. Offsets: UTF-16 units, half-open. */
export interface Word {
  /** In small letters. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
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
  const small = text.slice(from, to).toLowerCase();
  /** A few letters (İ) grow when they become small; then each word is made small by itself. */
  const isAligned = small.length === to - from;
  let start = -1;
  const close = (end: number) => {
    if (start < 0) return;
    const lower = isAligned
      ? small.slice(start - from, end - from)
      : text.slice(start, end).toLowerCase();
    words.push({ lower, start, end });
    start = -1;
  };
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (isPlainWord(code)) {
      if (start < 0) start = i;
    } else if (standsAlone(code)) {
      close(i);
      words.push({ lower: text.charAt(i), start: i, end: i + 1 });
    } else if (isOtherLetter(code)) {
      if (start < 0) start = i;
    } else {
      close(i);
    }
  }
  close(to);
  return words;
}
