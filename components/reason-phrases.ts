/** More would be read by nobody. */
const MOST = 3;

/**
 * The phrases that tell a reader why, of those that were found (strongest first): at most three, none twice, and none
 * that says no more than a part of another: of "API", "OpenAI API" and "the OpenAI API" the last stays, in the place
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

/** Whether a phrase's words stand in another, whole and in their order. */
function holds(outer: string, inner: string): boolean {
  return ` ${wordsOf(outer)} `.includes(` ${wordsOf(inner)} `);
}

/** The first of the longest. */
function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function uniqueBy(texts: readonly string[], keyOf: (text: string) => string): readonly string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (!byKey.has(keyOf(text))) byKey.set(keyOf(text), text);
  return [...byKey.values()];
}
