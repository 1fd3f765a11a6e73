import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  pageRequestSchema,
  type PageListing,
  type PageReport,
  type PageRequest,
} from '../../extension/messages/messages.ts';
import type { MentionIndex } from '../../page/paint/anchored-candidate.ts';
import type { Cards } from './companion-api.ts';
import { listMention } from './list-mentions.ts';

/** What the answers are made of. */
export interface PopupAnswerDeps {
  readonly index: Pick<MentionIndex, 'all'>;
  /** `undefined` until the companion is loaded. */
  readonly cards: () => Pick<Cards, 'jump' | 'step'> | undefined;
  readonly report: () => PageReport;
}

/** Answers the popup and the shortcuts until the signal aborts. Messages of unknown shape get no answer. */
export function answerPopup(deps: PopupAnswerDeps, signal: AbortSignal): void {
  const onMessage = (
    message: unknown,
    _sender: unknown,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    const request = v.safeParse(pageRequestSchema, message);
    if (!request.success) return undefined;
    sendResponse(answer(deps, request.output));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // Absent once the extension has been removed.
    (browser.runtime as Partial<typeof browser.runtime>).onMessage?.removeListener(onMessage);
  });
}

function answer(
  { index, cards, report }: PopupAnswerDeps,
  request: PageRequest,
): PageListing | boolean {
  switch (request.type) {
    case 'list': {
      const lang = document.documentElement.lang || undefined;
      const mentions = index.all().map(mention => listMention(mention, lang));
      return { site: location.hostname, mentions, report: report() };
    }
    case 'jump':
      return cards()?.jump(request.id) ?? false;
    case 'step':
      return cards()?.step(request.direction) ?? false;
    default:
      return request satisfies never;
  }
}
