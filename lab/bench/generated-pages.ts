/** A page of our own for the bench: the same every time. */
export interface GeneratedPage {
  readonly name: string;
  readonly html: string;
}

const WORDS =
  'the of a to in is was for with that on by as from at it an be are this which or his has had not their also were ' +
  'after two its into more other been time first only most over some could them than made between under city river ' +
  'number table value window function returns option default list example second model station report water north ' +
  'company market people music early open star skies clouds bridge gate layer system data centre energy paper'
    .split(' ')
    .join(' ');
const words = WORDS.split(' ');

/** Sentences in which the names stand with words that tell their meaning. */
const MENTIONS = [
  'SoftBank and Oracle pay for Stargate, the data centers in Texas that OpenAI announced.',
  'Microsoft hosts the models of OpenAI in its Azure cloud.',
  'The OpenAI API also runs on Microsoft Azure virtual machines.',
];

/** Small, seeded: the pages must not change from run to run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Shape of a page: how much of what. */
interface PageShape {
  readonly paragraphs: number;
  readonly wordsEach: number;
  /** Inline elements in each paragraph: each makes two text nodes more. */
  readonly inlineEach: number;
  /** A mention stands in every so many paragraphs; 0: none. */
  readonly mentionEvery: number;
}

function makePage(name: string, shape: PageShape): GeneratedPage {
  const random = createRandom(1975);
  const word = (): string => words[Math.floor(random() * words.length)] ?? 'word';
  const phrase = (length: number): string => Array.from({ length }, word).join(' ');
  const parts: string[] = [];
  for (let i = 0; i < shape.paragraphs; i += 1) {
    const part = Math.max(1, Math.floor(shape.wordsEach / (shape.inlineEach + 1)));
    let html = phrase(part);
    for (let j = 0; j < shape.inlineEach; j += 1) {
      html += ` <a href="#">${word()}</a> ${phrase(part)}`;
    }
    if (shape.mentionEvery > 0 && i % shape.mentionEvery === 0) {
      html += ` ${MENTIONS[(i / shape.mentionEvery) % MENTIONS.length]}`;
    }
    parts.push(
      i % 25 === 0 ? `<section><h2>${phrase(4)}</h2><p>${html}</p></section>` : `<p>${html}</p>`,
    );
  }
  const html = `<!doctype html><html lang="en"><title>${name}</title><body><main>${parts.join('\n')}</main></body></html>`;
  return { name, html };
}

/** Pages from a novel to more than anybody reads. */
export function generatePages(): readonly GeneratedPage[] {
  return [
    makePage('news, 60 paragraphs', {
      paragraphs: 60,
      wordsEach: 60,
      inlineEach: 2,
      mentionEvery: 6,
    }),
    makePage('novel', { paragraphs: 4200, wordsEach: 90, inlineEach: 0, mentionEvery: 0 }),
    makePage('10 MB', { paragraphs: 14_000, wordsEach: 110, inlineEach: 4, mentionEvery: 140 }),
    makePage('390,000 text nodes', {
      paragraphs: 21_000,
      wordsEach: 20,
      inlineEach: 8,
      mentionEvery: 200,
    }),
    makePage('dense, 8,000 mentions', {
      paragraphs: 4000,
      wordsEach: 30,
      inlineEach: 2,
      mentionEvery: 1,
    }),
  ];
}
