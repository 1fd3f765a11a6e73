/** A sentence in three parts; what was cut away is an ellipsis. */
export interface CutSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** About three lines of the popup, in UTF-16 units. */
const MOST = 150;

/**
 * Cuts a long sentence so that the words from `start` to `end` (half-open, UTF-16) stay in view: whole words go,
 * from the side that has more, and at least a third of the room is left in front of them.
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
  // Scripts without spaces are cut between letters, never inside a surrogate pair.
  return `…${space === -1 ? kept.replace(/^[\uDC00-\uDFFF]/u, '') : kept.slice(space)}`;
}

function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, Math.max(0, most));
  const space = kept.search(/\s\S*$/u);
  return `${space === -1 ? kept.replace(/[\uD800-\uDBFF]$/u, '') : kept.slice(0, space)}…`;
}
