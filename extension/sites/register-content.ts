import { browser } from 'wxt/browser';
import { lifeSignCss } from '../messages/alive-property.ts';
import type { PlannedRegistration } from './registration-plan.ts';
import { planRegistrations } from './registration-plan.ts';
import type { SiteSettings } from './site-rules.ts';

/** The page session's script in the built extension. */
const contentScript = '/content-scripts/content.js';
/** What it sends for on pages that hold a name. */
const companionScript = '/companion.js';

/**
 * Brings the browser's registrations in line with the settings; safe to run at any time, any number of times.
 * They hold until the browser closes: at its next start nothing of ours runs before the settings are read again.
 */
export async function registerContent(settings: SiteSettings): Promise<void> {
  // Letting go first: a crash in between leaves too little, never too much, and the next start mends it.
  const planned = planRegistrations(settings, knowsPorts(), Date.now()).map(toScript);
  const there = new Map(
    (await browser.scripting.getRegisteredContentScripts()).map(script => [script.id, script]),
  );
  const isThere = (script: Script): boolean => {
    const found = there.get(script.id);
    return found !== undefined && isSame(found, script);
  };
  const missing = planned.filter(script => !isThere(script));
  const wanted = new Set(planned.filter(isThere).map(({ id }) => id));
  const ids = [...there.keys()].filter(id => !wanted.has(id));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** Runs the page session's script in frames of a tab. */
export function injectContent(tabId: number, frameIds: number[]): Promise<void> {
  return inject(tabId, frameIds, contentScript);
}

/** Runs the script for pages that hold a name in the frame that sent for it. */
export function injectCompanion(tabId: number, frameId: number): Promise<void> {
  return inject(tabId, [frameId], companionScript, lifeSignCss);
}

/** Browsers refuse some pages, and tabs close at any time. */
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
    // Nothing runs there, which is right.
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
