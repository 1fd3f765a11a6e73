import type { PageState } from '../../components/popup/page-state.ts';
import { listMentions } from '../../extension/messages/ask-page.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { type RestrictedReason, restrictedReason } from '../../extension/sites/restricted-page.ts';
import { hasAccess, hasAllAccess } from '../../extension/sites/site-access.ts';
import { siteState } from '../../extension/sites/site-rules.ts';
import { inspectDocument } from '../../extension/tabs/inspect-document.ts';
import { joinFrames } from './join-frames.ts';

/** The properties of a tab that matter here. */
export interface ReadTab {
  readonly id: number;
  /** Absent where the browser hides it. */
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/** The state of the page in a tab, and what its frames have found. Asks each frame once. */
export async function readPage(settings: Settings, tab: ReadTab): Promise<PageState> {
  const { id, url } = tab;
  // Browsers tell the address of a page that the extension may access, and of the one where its button was pressed.
  if (url === undefined || url === '') return readHiddenPage(id);
  const reason = restrictedReason(url);
  if (reason !== undefined && reason !== 'pdf') return { kind: 'restricted', reason };
  const site = siteState(settings, url);
  if (site.state === 'off') return { kind: 'off', because: site.because };
  if (settings.pause.tabs.includes(id)) return { kind: 'off', because: 'tab-paused' };
  const frames = await listMentions(id);
  if (frames.some(({ frameId }) => frameId === 0)) return joinFrames(frames);
  return readSilentPage(tab, url, reason);
}

/** A page whose address the browser hides. */
async function readHiddenPage(tabId: number): Promise<PageState> {
  if (!(await hasAllAccess())) return { kind: 'no-access' };
  const reason = await inspectDocument(tabId);
  // A page without a site cannot be a protected site.
  return {
    kind: 'restricted',
    reason: reason === 'refused' ? 'browser-page' : (reason ?? 'no-page'),
  };
}

/** A page that is switched on, but has no page session. */
async function readSilentPage(
  { id, status }: ReadTab,
  url: string,
  reason: RestrictedReason | undefined,
): Promise<PageState> {
  if (!(await hasAccess(url))) {
    return url.startsWith('file:')
      ? { kind: 'restricted', reason: 'local-file' }
      : { kind: 'no-access' };
  }
  if (status === 'loading') return { kind: 'loading' };
  const refusal = reason ?? (await inspectDocument(id));
  return refusal === undefined || refusal === 'view-source'
    ? { kind: 'silent' }
    : { kind: 'restricted', reason: refusal };
}
