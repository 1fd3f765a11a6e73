import { useMemo, useRef } from 'preact/hooks';
import type { DisplayPack } from '../data/display-pack.ts';
import { useLanguage } from './language.ts';
import { layRelations } from './relations/lay-relations.ts';
import { MapDrawing } from './relations/MapDrawing.tsx';
import { mapContentOf } from './relations/map-content.ts';
import { createMeasure, useMapRoom } from './relations/map-width.ts';
import { relationLabel, relationSentence } from './relations/relation-words.ts';
import { useStrings } from './strings.ts';

/** Below this width, in sixteenths of an em, labels would overlap: then there are only the sentences. */
const LEAST_WIDTH = 272;
const MOST_WIDTH = 420;

type RelationMapProps = Pick<DisplayPack, 'parties' | 'relations' | 'lang'>;

/** How the parties relate, as a drawing and, below it, in sentences. */
export function RelationMap({ parties, relations, lang }: RelationMapProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  const ref = useRef<HTMLElement>(null);
  const room = useMapRoom(ref);

  const drawn = useMemo(() => {
    if (!room || room.width < LEAST_WIDTH) return undefined;
    const content = mapContentOf(
      parties,
      relations,
      relation => relationLabel(relation, tag, translate),
      createMeasure(room.fontFamily),
    );
    const width = Math.min(room.width, MOST_WIDTH);
    const places = parties.map(({ place }) => place);
    const map = layRelations(content.nodes, content.edges, width, places);
    return map && { content, map };
  }, [parties, relations, room, tag, translate]);

  return (
    <figure class="relation-map" ref={ref}>
      {drawn && <MapDrawing parties={parties} relations={relations} lang={lang} {...drawn} />}
      <details class="relation-words" open={!drawn}>
        <summary>{translate('relationsInWords')}</summary>
        <ul lang={lang} dir="auto">
          {relations.map(relation => {
            const sentence = relationSentence(relation, parties);
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      </details>
    </figure>
  );
}
