/**
 * A custom property that a page has only while the extension is there, or `undefined` where nothing of the kind is
 * needed. Firefox takes the scripts of an extension that is disabled or removed out of open pages before any of them
 * could clean up, and the style sheets that the background has inserted with them: what we show says that it needs
 * this property, and so it is gone in the same moment. Chromium leaves the scripts there to end themselves.
 */
export const lifeSign = import.meta.env.FIREFOX ? '--context-annotator-there' : undefined;

/** The sheet that gives it. The value is empty, so that it may stand before any other: `var(--there) underline`. */
export const lifeSignCss = lifeSign === undefined ? '' : `:root { ${lifeSign}: !important; }`;

/**
 * A sheet that shows what `selector` finds only while the property is there; what is hidden takes no presses, either.
 * Important, it also holds for a `:host` that has inline styles.
 */
export function showWhileAlive(selector: string): string {
  if (lifeSign === undefined) return '';
  const isAlive = `--alive: var(${lifeSign}) visible !important`;
  return `${selector} { ${isAlive}; visibility: var(--alive, hidden) !important; }`;
}
