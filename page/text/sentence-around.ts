/** A sentence and where some words are in it: UTF-16 units, half-open. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The sentence of `block` that holds the words from `start` to `end`, at most `limit` units long: a longer one is
 * cut at word boundaries with ellipses, the words kept near its middle. Each unit of white space becomes a space,
 * since line breaks in the source are not rendered.
 * @param lang BCP 47; anything invalid counts as `undefined`, the browser's own language.
 */
export function sentenceAround(
  block: string,
  start: number,
  end: number,
  lang: string | undefined,
  limit = 300,
): Sentence {
  const text = block.replace(/\s/gu, ' ');
  const segment = segmenterOf(lang).segment(text).containing(start);
  let from = segment?.index ?? 0;
  let to = Math.max(end, segment ? segment.index + segment.segment.length : text.length);
  while (from < start && /\s/.test(text.charAt(from))) from += 1;
  while (to > end && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (to - from <= limit) {
    return { text: text.slice(from, to), start: start - from, end: end - from };
  }

  // Room for the two ellipses.
  const side = Math.max(0, Math.floor((limit - 2 - (end - start)) / 2));
  const cutFrom = wordStart(text, Math.max(from, Math.min(start - side, to - limit + 2)), start);
  const cutTo = wordEnd(text, Math.min(to, cutFrom + limit - 2), end);
  const head = cutFrom > from ? '…' : '';
  const tail = cutTo < to ? '…' : '';
  return {
    text: head + text.slice(cutFrom, cutTo) + tail,
    start: start - cutFrom + head.length,
    end: end - cutFrom + head.length,
  };
}

function segmenterOf(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    // Pages put all sorts of things into `lang`.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** The first word that begins at `from` or later, before `limit`; `from` itself in text without spaces. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0 || /\s/.test(text.charAt(from - 1))) return from;
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length || /\s/.test(text.charAt(to))) return to;
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? to : limit + space;
}
