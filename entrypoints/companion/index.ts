import lexicon from 'virtual:lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDetector } from '../../detection/detector.ts';
import { announceCompanion } from '../content/companion.ts';
import { startCards } from './cards.ts';

/** What only pages that hold a name need: judging its meaning, and the card. Runs beside the content script. */
export default defineUnlistedScript(() => {
  announceCompanion({ createJudge: () => createDetector(lexicon), startCards });
});
