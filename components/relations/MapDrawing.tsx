import { useId, useState } from 'preact/hooks';
import type { Party, Relation } from '../../data/pack.ts';
import { useStrings } from '../strings.ts';
import { MapEdgeLine } from './MapEdgeLine.tsx';
import { MapParty } from './MapParty.tsx';
import type { MapContent } from './map-content.ts';
import { UNITS_PER_EM } from './map-width.ts';
import type { LaidMap } from './map-geometry.ts';
import { relationSentence } from './relation-words.ts';

interface MapDrawingProps {
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
  readonly lang: string;
  readonly content: MapContent;
  readonly map: LaidMap;
}

/** The drawing. A party that is selected or under the pointer highlights its relations. */
export function MapDrawing({ parties, relations, lang, content, map }: MapDrawingProps) {
  const translate = useStrings();
  const arrowId = useId();
  const [chosen, setChosen] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const active = parties.findIndex(({ id }) => id === (pointed ?? chosen));
  const margin = 3;

  return (
    <svg
      class={active < 0 ? 'relation-drawing' : 'relation-drawing relation-drawing-active'}
      viewBox={`${-margin} ${-margin} ${map.width + margin * 2} ${map.height + margin * 2}`}
      style={{ inlineSize: `${(map.width + margin * 2) / UNITS_PER_EM}em` }}
      // A group: an image would hide the parties in it from assistive technology.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={translate('relationsTitle')}
    >
      <defs>
        <marker
          id={arrowId}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path class="relation-arrow" d="M1 1 7 4 1 7" />
        </marker>
      </defs>
      {content.edges.map(edge => {
        const from = map.boxes[edge.from];
        const to = map.boxes[edge.to];
        return (
          from &&
          to && (
            <MapEdgeLine
              key={`${edge.from} ${edge.to}`}
              edge={edge}
              from={from}
              to={to}
              arrowId={arrowId}
              isActive={edge.from === active || edge.to === active}
            />
          )
        );
      })}
      {parties.map((party, index) => {
        const box = map.boxes[index];
        const own = relations.filter(({ from, to }) => from === party.id || to === party.id);
        return (
          box && (
            <MapParty
              key={party.id}
              party={party}
              box={box}
              lang={lang}
              sentences={own.map(relation => relationSentence(relation, parties))}
              isChosen={chosen === party.id}
              isActive={isNear(content, active, index)}
              onChoose={() => setChosen(chosen === party.id ? undefined : party.id)}
              onPoint={isOver => setPointed(isOver ? party.id : undefined)}
            />
          )
        );
      })}
    </svg>
  );
}

/** Whether a party is the active one or related to it. */
function isNear({ edges }: MapContent, active: number, index: number): boolean {
  return (
    index === active ||
    edges.some(
      ({ from, to }) => (from === active && to === index) || (to === active && from === index),
    )
  );
}
