/** The look of highlights. */
export interface HighlightLook {
  readonly style: 'underline' | 'tint' | 'both';
  readonly strength: 'quiet' | 'normal' | 'strong';
  /** A custom property with an empty value: without it no highlight shows. `undefined`: highlights always show. */
  readonly needs?: string | undefined;
}

const strengths = {
  quiet: { tint: 0.1, line: 0.55, thickness: 1 },
  normal: { tint: 0.16, line: 0.85, thickness: 2 },
  strong: { tint: 0.28, line: 1, thickness: 3 },
} as const;

/** A blue of medium lightness: its line has a contrast of at least 3:1 on white and on black. */
const BLUE = '64 120 242';

const underlineOf = (color: string, width: number): string =>
  `underline ${color} ${width}px;text-underline-offset:.16em`;

/**
 * The style sheet of all highlights. Sets no text color: highlights inherit the page's own (CSS Pseudo-Elements 4,
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade). A page's `color-scheme` does not tell whether its text
 * is on a light or a dark background, so one translucent color serves both.
 * @param names Of the registered highlights; none: an empty sheet.
 */
export function highlightCss(
  names: readonly string[],
  { style, strength, needs }: HighlightLook,
): string {
  if (names.length === 0) return '';
  const selector = names.map(name => `::highlight(${CSS.escape(name)})`).join();
  const { tint, line, thickness } = strengths[strength];
  // A declaration whose `var()` names a missing property has no effect.
  const [filled, drawn] = ['background-color', 'text-decoration'].map(
    property => `${property}:${needs === undefined ? '' : `var(${needs}) `}`,
  );
  const tinted = style === 'underline' ? 'transparent' : `rgb(${BLUE} / ${tint})`;
  const underline = style === 'tint' ? 'none' : underlineOf(`rgb(${BLUE} / ${line})`, thickness);
  return (
    `@media screen{${selector}{${filled}${tinted};${drawn}${underline}}}` +
    `@media screen and (prefers-contrast:more){${selector}{${drawn}${underlineOf(`rgb(${BLUE})`, thickness + 1)}}}` +
    `@media screen and (forced-colors:active){${selector}{${filled}transparent;${drawn}${underlineOf('CanvasText', thickness)}}}`
  );
}
