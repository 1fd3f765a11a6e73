/** Letters that run on: a name that touches one of these is a part of a longer word. */
const runsOn = /[\p{Script=Latin}\p{N}\p{M}_]/u;
/** Marks and modifiers that belong to the character before them. */
const attaches = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200D]/u;
/** Signs that belong to the character after them. */
const precedes = /[\u0600-\u0605\u06DD\u070F\u08E2]/;
const upperCase = /\p{Lu}/u;

/** The character that ends just before `offset`, whole; empty at the beginning of the text. */
function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const isPair = low >= 0xdc_00 && low <= 0xdf_ff;
  return text.slice(offset - (isPair ? 2 : 1), offset);
}

/** The character that begins at `offset`, whole; empty at the end of the text. */
function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/**
 * Does a word end and another begin here? Scripts that stand beside a Latin name without a space (の, 의, 上) are
 * another word; letters of the name's own script are not.
 */
export function startsWord(text: string, start: number): boolean {
  const before = characterBefore(text, start);
  return !runsOn.test(before) && !precedes.test(before);
}

/** As {@link startsWord}, for the end; a German or Dutch genitive counts as an end: `OpenAIs`. */
export function endsWord(text: string, start: number, end: number): boolean {
  const next = characterAt(text, end);
  if (attaches.test(next)) return false;
  if (!runsOn.test(next)) return true;
  return next === 's' && endsInCapital(text, start, end) && endsWord(text, start, end + 1);
}

/** `OpenAI` but not `OPENAI` nor `Azure`: only there does a small s stand apart from the name. */
function endsInCapital(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  return upperCase.test(name.slice(-1)) && name !== name.toUpperCase();
}

/** Where the last character before `offset` really ends: joiners that follow belong to it. */
export function endOfCharacter(text: string, offset: number): number {
  let end = offset;
  while (attaches.test(text.charAt(end))) end += 1;
  return end;
}
