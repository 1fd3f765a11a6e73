import type { Party } from '../../data/pack.ts';
import { PARTY_TEXT } from './map-content.ts';
import type { MapBox } from './map-geometry.ts';

interface MapPartyProps {
  readonly party: Party;
  readonly box: MapBox;
  readonly lang: string;
  /** Its relations, for assistive technology. */
  readonly sentences: readonly string[];
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onPoint: (isOver: boolean) => void;
}

/** A party: a focusable pill that stays selected when it is pressed. */
export function MapParty(props: MapPartyProps) {
  const { party, box, lang, sentences, isChosen, isActive, onChoose, onPoint } = props;
  return (
    <g
      class={isActive ? 'relation-party relation-party-active' : 'relation-party'}
      data-entity={party.entity}
      // SVG has no button element.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabindex={0}
      aria-pressed={isChosen}
      aria-label={[party.name, ...sentences].join('. ')}
      lang={lang}
      transform={`translate(${box.x - box.width / 2} ${box.y - box.height / 2})`}
      onClick={onChoose}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <rect class="relation-pill" width={box.width} height={box.height} rx={box.height / 2} />
      <text class="relation-name" x={box.width / 2} y={box.height / 2} font-size={PARTY_TEXT}>
        {party.name}
      </text>
    </g>
  );
}
