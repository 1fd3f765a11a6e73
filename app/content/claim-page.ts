import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

const KEY = Symbol.for('context-annotator');

/** What a session leaves in the extension's own world for the next injection to find. */
interface Claim {
  isAlive(): boolean;
}

/**
 * Claims the page for a new session. `undefined` where a session lives already: then there is nothing to do.
 * The controller's signal also aborts by itself when the extension goes away or a newer one takes the page over, and
 * when a new document has come into the same world: Firefox keeps the window of a frame's first, empty document for
 * the page of the same origin that the frame then loads.
 */
export function claimPage(context: ContentScriptContext): AbortController | undefined {
  const world = globalThis as { [KEY]?: Claim };
  if (world[KEY]?.isAlive()) return undefined;
  const session = new AbortController();
  const claimed = document;
  const isAlive = () => {
    if (!isExtensionThere() || document !== claimed) session.abort();
    return !session.signal.aborted;
  };
  world[KEY] = { isAlive };
  // WXT ends the context when the script starts again: a session that outlived its extension looks whether it did.
  context.onInvalidated(isAlive);
  // Nobody tells a content script that its extension was removed; the reader's next move finds out.
  for (const type of ['pointerover', 'keydown', 'visibilitychange'] as const) {
    window.addEventListener(type, isAlive, {
      capture: true,
      passive: true,
      signal: session.signal,
    });
  }
  return session;
}

/** An extension that was reloaded, updated or removed takes its id from the scripts that it left behind. */
function isExtensionThere(): boolean {
  return (browser.runtime as { id?: string } | undefined)?.id !== undefined;
}
