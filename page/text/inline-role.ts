/** How an element stands in the flow of text around it, judged by its name alone. */
export type Flow =
  /** Ends the text on both sides. */
  | 'block'
  /** Text runs through it. */
  | 'inline'
  /** Not seen and not read; like something seen, it parts words. */
  | 'nothing'
  /** Read on its own; the text around runs past it: ruby annotations. */
  | 'aside'
  /** Seen, but not text that is read: parts the words on both sides. */
  | 'object'
  /** A line break. */
  | 'break'
  /** Text runs through it; a footnote mark parts words. */
  | 'raised';

const flows: ReadonlyMap<string, Flow> = new Map(
  (
    [
      [
        'block',
        'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt ' +
          'fieldset figcaption figure footer foreignObject form frameset g h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
          'legend li listing main menu nav ol p plaintext pre search section summary table tbody td text tfoot th ' +
          'thead title tr ul xmp',
      ],
      ['nothing', 'script style template noscript link meta source track param datalist head'],
      ['aside', 'rt rp rtc'],
      [
        'object',
        'img picture svg video audio canvas iframe frame object embed input textarea select meter progress math ' +
          'code kbd samp var map',
      ],
      ['break', 'br'],
      ['raised', 'sup sub'],
    ] as const
  ).flatMap(([flow, names]) => names.split(' ').map(name => [name, flow] as const)),
);

/** Elements of other names run inline, as in every browser's own style sheet. */
export function flowOf(localName: string): Flow {
  return flows.get(localName) ?? 'inline';
}
