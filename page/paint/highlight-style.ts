/** How highlights look. */
export interface HighlightLook {
  readonly style: 'underline' | 'tint' | 'both';
  readonly strength: 'quiet' | 'normal' | 'strong';
  /** A custom property with an empty value, without which nothing shows; `undefined`: all shows in any case. */
  readonly needs?: string | undefined;
}

const strengths = {
  quiet: { tint: 0.1, line: 0.55, thickness: 1 },
  normal: { tint: 0.16, line: 0.85, thickness: 2 },
  strong: { tint: 0.28, line: 1, thickness: 3 },
} as const;

/** A blue of middling lightness: its line stands at 3:1 or better against white and against black. */
const HUE = '64 120 242';

const lined = (colour: string, width: number): string =>
  `underline ${colour} ${width}px;text-underline-offset:.16em`;

/**
 * The style sheet of all highlights. Sets no text colour: the page's own stays. A page's `color-scheme` does not
 * tell whether the text stands on light or dark, so one translucent colour serves both.
 */
export function highlightCss(
  names: readonly string[],
  { style, strength, needs }: HighlightLook,
): string {
  if (names.length === 0) return '';
  const selector = names.map(name => `::highlight(${CSS.escape(name)})`).join();
  const { tint, line, thickness } = strengths[strength];
  // A declaration that names a property which is not there is none.
  const [filled, drawn] = ['background-color', 'text-decoration'].map(
    property => `${property}:${needs === undefined ? '' : `var(${needs}) `}`,
  );
  const tinted = style === 'underline' ? 'transparent' : `rgb(${HUE} / ${tint})`;
  const underline = style === 'tint' ? 'none' : lined(`rgb(${HUE} / ${line})`, thickness);
  return (
    `@media screen{${selector}{${filled}${tinted};${drawn}${underline}}}` +
    `@media screen and (prefers-contrast:more){${selector}{${drawn}${lined(`rgb(${HUE})`, thickness + 1)}}}` +
    `@media screen and (forced-colors:active){${selector}{${filled}transparent;${drawn}${lined('CanvasText', thickness)}}}`
  );
}
