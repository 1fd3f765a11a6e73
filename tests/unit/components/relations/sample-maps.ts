import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mapContentOf, type MapContent } from '../../../../components/relations/map-content.ts';
import { relationLabel } from '../../../../components/relations/relation-words.ts';
import type { StringKey, Translate } from '../../../../components/strings.ts';
import type { Pack } from '../../../../data/pack.ts';

const LOCALES = resolve(import.meta.dirname, '../../../../public/_locales');

/** Widths that a popup can give the map, from a phone's to the widest, in the map's units. */
export const SAMPLE_WIDTHS: readonly number[] = [304, 320, 336, 352, 368, 384, 400, 416];
/** Mean width of a Latin letter in the fonts of the platforms, in parts of the type size: narrow, common, wide. */
const LETTER_WIDTHS = [0.5, 0.56, 0.6] as const;

/** The map in one language and font. */
export interface SampleMap {
  readonly name: string;
  readonly content: MapContent;
}

/** The content of a pack's map in every language that ships, in narrow and in wide fonts. */
export function sampleMaps(pack: Pick<Pack, 'parties' | 'relations'>): readonly SampleMap[] {
  return readdirSync(LOCALES).flatMap(locale => {
    const translate = translateFrom(locale);
    const tag = translate('languageTag');
    return LETTER_WIDTHS.map(letter => ({
      name: `${locale}, letters of ${letter}`,
      content: mapContentOf(
        pack.parties,
        pack.relations,
        relation => relationLabel(relation, tag, translate),
        (text, size) => widthOf(text, letter) * size,
      ),
    }));
  });
}

function translateFrom(locale: string): Translate {
  const file = readFileSync(resolve(LOCALES, locale, 'messages.json'), 'utf8');
  const messages = JSON.parse(file) as Record<StringKey, { readonly message: string }>;
  return (key, substitutions = []) =>
    messages[key].message.replaceAll(/\$(\d)/gu, (_all, at) => substitutions[Number(at) - 1] ?? '');
}

/** Ideographs and kana are as wide as they are high. */
function widthOf(text: string, letter: number): number {
  const wide = text.match(/[\u3000-\u9FFF]/gu)?.length ?? 0;
  return wide + (text.length - wide) * letter;
}
