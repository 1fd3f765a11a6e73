/**
 * A custom property that a page has only while the extension is enabled, or `undefined` where it is not needed.
 * When Firefox disables or removes an extension, it ends the content scripts in open pages before they can clean up,
 * and removes the style sheets that the background has inserted. What we show depends on this property, so it
 * disappears with those sheets. Chromium leaves the scripts running, and they clean up themselves.
 */
export const aliveProperty = import.meta.env.FIREFOX ? '--context-annotator-there' : undefined;

/**
 * The sheet that sets {@link aliveProperty}; the background inserts it. The value is empty, so that it can precede
 * any other value: `var(--context-annotator-there) underline`.
 */
export const alivePropertyCss =
  aliveProperty === undefined ? '' : `:root { ${aliveProperty}: !important; }`;

/**
 * A sheet that shows the elements of `selector` only while the property is set; hidden elements take no pointer events.
 * Its declarations are important, so that they also apply to a `:host` with inline styles.
 */
export function showWhileAlive(selector: string): string {
  if (aliveProperty === undefined) return '';
  const isAlive = `--alive: var(${aliveProperty}) visible !important`;
  return `${selector} { ${isAlive}; visibility: var(--alive, hidden) !important; }`;
}
