import lexicon from 'virtual:lexicon';
import { createJudge } from '../../detection/detector.ts';
import type { Companion } from '../content/companion-api.ts';
import { createPainting } from '../../page/paint/painter.ts';
import { startCards } from './cards.ts';

/** What only pages that contain a name need: the judge of its sense, and the card. */
export const companion: Companion = {
  createJudge: () => createJudge(lexicon),
  createPainting,
  startCards,
};
