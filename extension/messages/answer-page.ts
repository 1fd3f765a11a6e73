import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { settingsAfter } from '../settings/change-setting.ts';
import { followEnded } from '../tabs/restart-session.ts';
import { FOLLOW_LOCK } from '../sites/apply-settings.ts';
import { injectFrames } from '../tabs/inject-frames.ts';
import { isTabOn } from '../tabs/is-tab-on.ts';
import type { BackgroundRequest, PageReport } from './messages.ts';
import { backgroundRequestSchema } from './messages.ts';
import { cardContentOf } from '../../data/card-content.ts';
import { injectCompanion } from '../sites/register-content.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { countMentions, noteReport } from '../tabs/tab-frames.ts';
import { showCount } from '../toolbar/toolbar-badge.ts';

type Sender = Browser.runtime.MessageSender;

/** A message of a page session, or `undefined` for one of unknown shape: it gets no answer at all. */
export function readRequest(message: unknown): BackgroundRequest | undefined {
  const parsed = v.safeParse(backgroundRequestSchema, message);
  return parsed.success ? parsed.output : undefined;
}

/** Answers a page session; `undefined` where there is nothing to say. */
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
        : followEnded(store, { tab: { ...tab, id: tab.id }, frameId: sender.frameId ?? 0, url });
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
  await navigator.locks.request(FOLLOW_LOCK, async () => {
    // A report that was on its way while the tab was switched off must not take the "off" from the toolbar.
    if (!isTabOn(await store.read(), tab)) return;
    const note = await noteReport({ tabId: id, frameId, documentId }, report.counts);
    await showCount(id, countMentions(note));
  });
}
