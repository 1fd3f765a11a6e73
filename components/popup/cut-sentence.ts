/** A sentence in three parts; an ellipsis replaces what was cut. */
export interface CutSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** About three lines of the popup, in UTF-16 units. */
const MOST = 150;

/**
 * Cuts a long sentence so that the part from `start` to `end` (half-open, UTF-16) stays in view: removes whole words
 * from the longer side, and keeps at least a third of the space before it.
 */
export function cutSentence(sentence: string, start: number, end: number): CutSentence {
  const words = sentence.slice(start, end);
  const room = Math.max(0, MOST - words.length);
  const after = sentence.length - end;
  const forBefore = Math.max(Math.floor(room / 3), room - after);
  const before = cutStart(sentence.slice(0, start), forBefore);
  return { before, words, after: cutEnd(sentence.slice(end), room - before.length) };
}

function cutStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(text.length - most);
  const space = kept.search(/\s/u);
  // Text without spaces is cut between characters, never inside a surrogate pair.
  return `…${space === -1 ? kept.replace(/^[\uDC00-\uDFFF]/u, '') : kept.slice(space)}`;
}

function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, Math.max(0, most));
  const space = kept.search(/\s\S*$/u);
  return `${space === -1 ? kept.replace(/[\uD800-\uDBFF]$/u, '') : kept.slice(0, space)}…`;
}
