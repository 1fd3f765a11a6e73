import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { companion } from '../../app/card/companion.ts';
import { announceCompanion } from '../../app/content/companion-api.ts';

/** Runs beside the content script, on pages where that has found a name. */
export default defineUnlistedScript(() => announceCompanion(companion));
