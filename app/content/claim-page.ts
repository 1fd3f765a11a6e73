import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

const KEY = Symbol.for('context-annotator');

/** What a session publishes in the extension's isolated world for the next injection to find. */
interface Claim {
  isAlive(): boolean;
}

/**
 * Claims the page for a new session; `undefined` if a session is alive already. The controller's signal also aborts
 * when the extension is removed, disabled or updated, and when another document has taken the place of the claimed one:
 * Firefox keeps the window of a frame's initial empty document for the same-origin page that the frame loads next.
 */
export function claimPage(
  context: Pick<ContentScriptContext, 'onInvalidated'>,
): AbortController | undefined {
  const world = globalThis as { [KEY]?: Claim };
  if (world[KEY]?.isAlive()) return undefined;
  const session = new AbortController();
  const claimed = document;
  const isAlive = () => {
    if (!isExtensionPresent() || document !== claimed) session.abort();
    return !session.signal.aborted;
  };
  world[KEY] = { isAlive };
  // WXT invalidates the context when the script is injected again, perhaps by a newer version of the extension.
  context.onInvalidated(isAlive);
  // No event says that the extension was removed, so the next input on the page checks.
  for (const type of ['pointerover', 'keydown', 'visibilitychange'] as const) {
    window.addEventListener(type, isAlive, {
      capture: true,
      passive: true,
      signal: session.signal,
    });
  }
  return session;
}

/** After a reload, update or removal, the scripts that are left in pages have no `runtime.id` any more. */
function isExtensionPresent(): boolean {
  return (browser.runtime as { id?: string } | undefined)?.id !== undefined;
}
