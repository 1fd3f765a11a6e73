import type { Translate } from '../../../components/strings.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** The English strings, filled in as browsers fill them. */
export const english: Translate = (key, substitutions = []) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_all, at) => substitutions[Number(at) - 1] ?? '');
