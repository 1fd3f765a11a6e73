import copy from './card/fact-copy.css?inline';
import card from './EntityCard.css?inline';
import facts from './facts.css?inline';
import figures from './figures/figures.css?inline';
import source from './source-line.css?inline';
import tokens from './tokens.css?inline';

/** The style of {@link EntityCard} as text, for a constructed style sheet in its shadow root. */
export const cardStyle: string = [tokens, figures, facts, copy, source, card].join('\n');
