import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  pageRequestSchema,
  type PageListing,
  type PageReport,
  type PageRequest,
} from '../../extension/messages/messages.ts';
import type { MarkedMention } from '../../page/paint/anchored-candidate.ts';
import { listMention } from './listing.ts';

/** What a page session can be asked for. */
export interface AskedSession {
  /** Every judged candidate, in document order. */
  all(): readonly MarkedMention[];
  report(): PageReport;
  /** Goes to a mention and opens its card; `false`: it is gone. */
  jump(id: number): boolean;
  /** Goes to the next or the previous mention; `false`: there is none. */
  step(direction: 1 | -1): boolean;
}

/** Answers the popup and the shortcuts until the signal aborts. Messages of unknown shape get no answer. */
export function answerPopup(session: AskedSession, signal: AbortSignal): void {
  const onMessage = (
    message: unknown,
    _sender: unknown,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    const request = v.safeParse(pageRequestSchema, message);
    if (!request.success) return undefined;
    sendResponse(answer(session, request.output));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // Gone with the extension where that has left first.
    (browser.runtime as Partial<typeof browser.runtime>).onMessage?.removeListener(onMessage);
  });
}

function answer(session: AskedSession, request: PageRequest): PageListing | boolean {
  switch (request.type) {
    case 'list': {
      const lang = document.documentElement.lang || undefined;
      const mentions = session.all().map(mention => listMention(mention, lang));
      return { site: location.hostname, mentions, report: session.report() };
    }
    case 'jump':
      return session.jump(request.id);
    case 'step':
      return session.step(request.direction);
    default:
      return request satisfies never;
  }
}
