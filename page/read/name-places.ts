import type { Detector } from '../../detection/detector.ts';

/** Where letters of a name stand, half-open. */
export type Span = readonly [start: number, end: number];

/** Every place in a text where letters of a name stand, in order; loose: whether they are a word is asked later. */
export type NamePlaces = (text: string) => readonly Span[];

/** Makes the finder from a detector's first look. */
export function createNamePlaces({ prefilter }: Pick<Detector, 'prefilter'>): NamePlaces {
  const every = new RegExp(prefilter.source, `${prefilter.flags}g`);
  return text => {
    if (!prefilter.test(text)) return [];
    const spans: Span[] = [];
    for (const match of text.matchAll(every)) {
      spans.push([match.index, match.index + match[0].length]);
    }
    return spans;
  };
}
