import type { Party, Relation } from '../../data/pack.ts';
import { figurePieces } from '../figures/figure-words.ts';
import type { StringKey, Translate } from '../strings.ts';

const KIND_WORDS = {
  launches: 'relationLaunches',
  leads: 'relationLeads',
  finances: 'relationFinances',
  hosted: 'relationHosted',
  runs: 'relationRuns',
  'first-refusal': 'relationFirstRefusal',
  'revenue-share': 'relationRevenueShare',
  competes: 'relationCompetes',
} as const satisfies Record<Relation['kind'], StringKey>;

/** A relation in two or three words of the interface's language, with its figure: "revenue share · 25%". */
export function relationLabel(
  { kind, figure }: Relation,
  languageTag: string,
  translate: Translate,
): string {
  const words = translate(KIND_WORDS[kind]);
  if (!figure) return words;
  const pieces = figurePieces(figure, languageTag, translate);
  return `${words} · ${pieces.map(({ text }) => text).join('')}`;
}

/** A relation as a sentence in the pack's language: "SoftBank leads Stargate." An unknown party is named by its id. */
export function relationSentence(
  { from, text, to }: Relation,
  parties: readonly Pick<Party, 'id' | 'name'>[],
): string {
  const nameOf = (id: string) => parties.find(party => party.id === id)?.name ?? id;
  return `${nameOf(from)} ${text} ${nameOf(to)}.`;
}
