/** The part that an element plays in the text around it, judged by its name alone. */
export type InlineRole =
  /** Ends the text on both sides. */
  | 'block'
  /** Text continues through it. */
  | 'inline'
  /** Neither rendered nor read, but it separates words as an object does. */
  | 'nothing'
  /** Read on its own; the text around continues past it: ruby annotations. */
  | 'aside'
  /** Rendered, but not read as text: separates the words on both sides. */
  | 'object'
  /** A line break. */
  | 'break'
  /** Text continues through it; a footnote mark separates words. */
  | 'raised';

const roles: ReadonlyMap<string, InlineRole> = new Map(
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
  ).flatMap(([role, names]) => names.split(' ').map(name => [name, role] as const)),
);

/** The role of elements with this local name. Unknown elements are inline, as in every browser's own style sheet. */
export function inlineRoleOf(localName: string): InlineRole {
  return roles.get(localName) ?? 'inline';
}
