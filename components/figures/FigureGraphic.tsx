import type { Figure } from '../../data/pack.ts';
import type { Month } from '../article-date.ts';
import { PartBar } from './PartBar.tsx';
import { ShareRing } from './ShareRing.tsx';
import { SpanLine } from './SpanLine.tsx';

/** A figure and the date that its span begins at. */
export interface FigureGraphicProps {
  readonly figure: Figure;
  /** The article's month: spans begin here. */
  readonly from: Month;
  readonly now: Date;
}

/** The graphic of a figure; none for a figure that needs no graphic. */
export function FigureGraphic({ figure, from, now }: FigureGraphicProps) {
  if (figure.kind === 'share') return <ShareRing percent={figure.amount} />;
  if (figure.kind === 'until') return <SpanLine from={from} lastYear={figure.amount} now={now} />;
  if (figure.of === undefined) return null;
  return <PartBar part={figure.amount} whole={figure.of} currency={figure.unit} />;
}
