import { join, number, place, places, string } from './json-place.ts';
import type { PackProblem, JsonPlace } from './json-place.ts';

/** Factors that the words of a number can stand for: $500 billion is 500 × 1e9. */
const scales = [1, 1e3, 1e6, 1e9, 1e12];

/** Finds figures that are missing from their sentence, disagree with their own words, or cannot be drawn. */
export function figureProblems(pack: JsonPlace): readonly PackProblem[] {
  const article = place(pack, 'article');
  const sentences = [
    ...places(article, 'sections').flatMap(section => places(section, 'points')),
    ...places(pack, 'entities').flatMap(entity => places(entity, 'facts')),
    ...places(pack, 'relations'),
  ];
  const firstYear = Number(string(article, 'date')?.slice(0, 4));
  return sentences.flatMap(sentence => problemsOf(sentence, place(sentence, 'figure'), firstYear));
}

function problemsOf(
  sentence: JsonPlace,
  figure: JsonPlace,
  firstYear: number,
): readonly PackProblem[] {
  const words = string(figure, 'text');
  const amount = number(figure, 'amount');
  const whole = number(figure, 'of');
  const kind = string(figure, 'kind');
  const problems: PackProblem[] = [];
  if (words !== undefined && string(sentence, 'text')?.includes(words) === false) {
    const message = `"${words}" does not stand in the sentence: write both letter for letter alike`;
    problems.push({ path: join(figure.path, 'text'), message });
  }
  if (words !== undefined && amount !== undefined && !says(words, amount)) {
    const message = `${amount} is not what "${words}" says: correct the one that the article does not state`;
    problems.push({ path: join(figure.path, 'amount'), message });
  }
  if (whole !== undefined && amount !== undefined && whole <= amount) {
    const message = `the whole must be more than its part (${amount}): correct it, or leave it out`;
    problems.push({ path: join(figure.path, 'of'), message });
  }
  if (kind === 'until' && amount !== undefined && amount < firstYear) {
    const message = `the span would end in ${amount}, before the article's year ${firstYear}: correct the year`;
    problems.push({ path: join(figure.path, 'amount'), message });
  }
  return problems;
}

/** Whether a figure's words state the amount: its digits times any of the {@link scales}. */
function says(words: string, amount: number): boolean {
  const digits = /\d[\d.,]*/.exec(words)?.[0].replaceAll(',', '');
  return scales.some(scale => Number(digits) * scale === amount);
}
