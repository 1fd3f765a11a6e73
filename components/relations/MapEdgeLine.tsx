import { LABEL_TEXT, type LabelledEdge } from './map-content.ts';
import { lineBetween, type MapBox, middleOf } from './map-geometry.ts';

interface MapEdgeLineProps {
  readonly edge: LabelledEdge;
  readonly from: MapBox;
  readonly to: MapBox;
  /** Id of the arrow head's marker. */
  readonly arrowId: string;
  readonly isActive: boolean;
}

/** A line between two parties with its label in the middle; hidden from assistive technology, since the parties' labels include the relations. */
export function MapEdgeLine({ edge, from, to, arrowId, isActive }: MapEdgeLineProps) {
  const line = lineBetween(from, to, 2);
  const middle = middleOf(lineBetween(from, to));
  const { width, height } = edge.label;
  const lineHeight = height / edge.lines.length;
  return (
    <g class={isActive ? 'relation-edge relation-edge-active' : 'relation-edge'} aria-hidden="true">
      <path
        class={edge.isMutual ? 'relation-line relation-line-mutual' : 'relation-line'}
        d={`M${line.from.x} ${line.from.y}L${line.to.x} ${line.to.y}`}
        marker-end={edge.isMutual ? undefined : `url(#${arrowId})`}
      />
      <rect
        class="relation-label-ground"
        x={middle.x - width / 2}
        y={middle.y - height / 2}
        width={width}
        height={height}
        rx="4"
      />
      {edge.lines.map((words, index) => (
        <text
          key={words}
          class="relation-label"
          x={middle.x}
          y={middle.y + (index - (edge.lines.length - 1) / 2) * lineHeight}
          font-size={LABEL_TEXT}
        >
          {words}
        </text>
      ))}
    </g>
  );
}
