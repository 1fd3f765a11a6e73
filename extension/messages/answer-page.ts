import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { settingsAfter } from '../settings/change-setting.ts';
import { restartSession } from '../sites/apply-settings.ts';
import { APPLY_LOCK } from '../sites/apply-settings.ts';
import { injectFrames } from '../tabs/inject-frames.ts';
import { isTabOn } from '../sites/site-rules.ts';
import type { BackgroundRequest, PageReport } from './messages.ts';
import { backgroundRequestSchema } from './messages.ts';
import { cardContentOf } from '../../data/card-content.ts';
import { injectCompanion } from '../sites/register-content.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { countMentions, noteReport } from '../tabs/tab-frames.ts';
import { showCount } from '../toolbar/toolbar-badge.ts';

type Sender = Browser.runtime.MessageSender;

/** The request in a message; undefined for a message of unknown shape, which gets no answer. */
export function readRequest(message: unknown): BackgroundRequest | undefined {
  const parsed = v.safeParse(backgroundRequestSchema, message);
  return parsed.success ? parsed.output : undefined;
}

/** Carries out a request of a page session and resolves to the reply; undefined if there is none. */
export async function answerPage(
  request: BackgroundRequest,
  sender: Sender,
  store: SettingsStore,
): Promise<unknown> {
  const { tab, url } = sender;
  switch (request.type) {
    case 'card':
      return cardContentOf(builtInPacks, request.entityId);
    case 'companion':
      return tab?.id === undefined ? undefined : injectCompanion(tab.id, sender.frameId ?? 0);
    case 'report':
      return answerReport(request.report, sender, store);
    case 'frames-seen':
      return tab ? injectFrames(tab, await store.read(), request.frames) : undefined;
    case 'ended':
      return tab?.id === undefined
        ? undefined
        : restartSession(store, { tab: { ...tab, id: tab.id }, frameId: sender.frameId ?? 0, url });
    case 'is-tab-on':
      return tab !== undefined && isTabOn(await store.read(), tab);
    case 'change': {
      const { change } = request;
      const address = change.kind === 'site-off' ? tab?.url : url;
      return store
        .update(settings => settingsAfter(settings, change, address ?? ''))
        .then(
          () => true,
          () => false,
        );
    }
    default:
      return request satisfies never;
  }
}

async function answerReport(
  report: PageReport,
  sender: Sender,
  store: SettingsStore,
): Promise<void> {
  const { tab, frameId = 0, documentId } = sender;
  if (tab?.id === undefined) return;
  const { id } = tab;
  await navigator.locks.request(APPLY_LOCK, async () => {
    // A report sent before the tab was switched off must not remove the "off" from the toolbar.
    if (!isTabOn(await store.read(), tab)) return;
    const note = await noteReport({ tabId: id, frameId, documentId }, report.counts);
    await showCount(id, countMentions(note));
  });
}
