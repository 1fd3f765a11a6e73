import { browser } from 'wxt/browser';
import { alivePropertyCss } from '../messages/alive-property.ts';
import type { PlannedRegistration } from './registration-plan.ts';
import { planRegistrations } from './registration-plan.ts';
import type { SiteSettings } from './site-rules.ts';

/** The page session's script in the built extension. */
const contentScript = '/content-scripts/content.js';
/** The script that it asks for on pages that contain a name. */
const companionScript = '/companion.js';

/**
 * Updates the browser's registrations to match the settings. Idempotent. Registrations last until the browser closes:
 * after its next start, no script runs before the settings have been read again.
 */
export async function registerContent(settings: SiteSettings): Promise<void> {
  // Unregister first: a crash in between leaves too few scripts, never too many, and the next start repairs it.
  const planned = planRegistrations(settings, knowsPorts(), Date.now()).map(toScript);
  const registered = new Map(
    (await browser.scripting.getRegisteredContentScripts()).map(script => [script.id, script]),
  );
  const isRegistered = (script: Script): boolean => {
    const found = registered.get(script.id);
    return found !== undefined && isSame(found, script);
  };
  const missing = planned.filter(script => !isRegistered(script));
  const wanted = new Set(planned.filter(isRegistered).map(({ id }) => id));
  const ids = [...registered.keys()].filter(id => !wanted.has(id));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** Runs the page session's script in frames of a tab. */
export function injectContent(tabId: number, frameIds: number[]): Promise<void> {
  return inject(tabId, frameIds, contentScript);
}

/** Runs the companion script in the frame that asked for it. */
export function injectCompanion(tabId: number, frameId: number): Promise<void> {
  return inject(tabId, [frameId], companionScript, alivePropertyCss);
}

/** Never rejects: browsers refuse some pages, and tabs close at any time. */
async function inject(
  tabId: number,
  frameIds: number[],
  file: typeof contentScript | typeof companionScript,
  css = '',
): Promise<void> {
  try {
    if (css !== '') {
      await browser.scripting.insertCSS({ target: { tabId, frameIds }, css, origin: 'USER' });
    }
    await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [file] });
  } catch {
    // Nothing can run there.
  }
}

type Script = ReturnType<typeof toScript>;

function toScript({ matches, excludeMatches }: PlannedRegistration, index: number) {
  return {
    id: `content-${index}`,
    js: [contentScript],
    matches: [...matches],
    ...(excludeMatches.length > 0 && { excludeMatches: [...excludeMatches] }),
    runAt: 'document_idle' as const,
    persistAcrossSessions: false,
  };
}

function isSame(
  found: { matches?: string[] | undefined; excludeMatches?: string[] | undefined },
  planned: Script,
): boolean {
  const keyOf = ({ matches, excludeMatches }: typeof found): string =>
    JSON.stringify([matches?.toSorted(), excludeMatches?.toSorted() ?? []]);
  return keyOf(found) === keyOf(planned);
}

/** Firefox's match patterns know no ports. */
function knowsPorts(): boolean {
  return import.meta.env.BROWSER !== 'firefox';
}
