import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announceCompanion } from '../../app/content/companion-api.ts';
import { companion } from '../../app/card/companion.ts';

/** Runs beside the content script, in pages where that has found a name. */
export default defineUnlistedScript(() => announceCompanion(companion));
