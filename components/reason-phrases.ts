/** Most phrases that are shown. */
const MOST = 3;

/**
 * The phrases to show as reasons, out of those found (strongest first): at most three, without repetitions, and without
 * phrases that are part of another: of "API", "OpenAI API" and "the OpenAI API" only the last is kept, at the position
 * of the first.
 */
export function reasonPhrases(found: readonly string[]): readonly string[] {
  const phrases = found.map(text => text.replaceAll(/\s+/gu, ' ').trim()).filter(isSomething);
  const fullest = phrases.map(phrase => longest(phrases.filter(other => holds(other, phrase))));
  return uniqueBy(fullest, wordsOf).slice(0, MOST);
}

const isSomething = (text: string): boolean => text !== '';

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether another phrase contains the words of a phrase, whole and in order. */
function holds(outer: string, inner: string): boolean {
  return ` ${wordsOf(outer)} `.includes(` ${wordsOf(inner)} `);
}

/** The longest phrase; the first one of several. */
function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function uniqueBy(texts: readonly string[], keyOf: (text: string) => string): readonly string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (!byKey.has(keyOf(text))) byKey.set(keyOf(text), text);
  return [...byKey.values()];
}
