import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { FramedMention } from '../../components/popup/page-state.ts';
import type { Pause, PauseKind } from '../../components/popup/site-view.ts';
import { jumpToMention } from '../../extension/ask-page.ts';
import {
  pauseHour,
  pauseTab,
  pauseUntilRestart,
  resume,
  resumeTab,
} from '../../extension/pause-control.ts';
import type { SiteVerdict } from '../../extension/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings.ts';
import { requestAccess, runOnce } from '../../extension/site-access.ts';
import { switchSite } from '../../extension/switch-site.ts';

/** All that the popup's controls do; `hasFailed` after the browser refused to store something. */
export interface PopupActions {
  readonly hasFailed: boolean;
  readonly switchAll: (on: boolean) => void;
  /** Switches what a pattern covers, without one the site. */
  readonly switchTo: (state: 'on' | 'off', pattern?: string) => void;
  readonly pause: (kind: PauseKind) => void;
  readonly resume: (pause: Pause | undefined) => void;
  readonly grant: (what: 'site' | 'all' | 'once') => void;
  readonly jump: (mention: FramedMention) => void;
  readonly reload: () => void;
  readonly unhide: (entityId: string) => void;
  readonly forget: (verdict: SiteVerdict) => void;
}

/** The actions on one tab at an address; where there is no tab or no address they do nothing. */
export function usePopupActions(
  store: SettingsStore,
  tabId: number | undefined,
  url: string | undefined,
  onJumped: () => void,
): PopupActions {
  const [hasFailed, setHasFailed] = useState(false);
  return useMemo(() => {
    const follow = async (action: Promise<unknown>): Promise<void> => {
      try {
        await action;
        setHasFailed(false);
      } catch {
        setHasFailed(true);
      }
    };
    const run = (action: Promise<unknown>): void => void follow(action);
    return {
      hasFailed,
      switchAll: enabled => {
        run(store.write({ enabled }));
      },
      switchTo: (state, pattern) => {
        if (url === undefined) return;
        run(store.update(now => ({ siteRules: [...switchSite(now, url, state, pattern)] })));
      },
      pause: kind => {
        if (kind === 'hour') run(pauseHour());
        else if (kind === 'restart') run(pauseUntilRestart());
        else if (tabId !== undefined) run(pauseTab(tabId));
      },
      resume: pause => {
        if (pause?.kind !== 'tab') run(resume());
        else if (tabId !== undefined) run(resumeTab(tabId));
      },
      grant: what => {
        if (what === 'once') {
          if (tabId !== undefined) run(runOnce(tabId));
        } else run(requestAccess(url, what));
      },
      jump: ({ frameId, id }) => {
        if (tabId !== undefined) run(jumpToMention(tabId, frameId, id).then(onJumped));
      },
      reload: () => {
        if (tabId !== undefined) run(browser.tabs.reload(tabId));
      },
      unhide: id => {
        run(
          store.update(({ hiddenEntities }) => ({
            hiddenEntities: hiddenEntities.filter(hidden => hidden !== id),
          })),
        );
      },
      forget: verdict => {
        run(
          store.update(({ siteVerdicts }) => ({
            siteVerdicts: siteVerdicts.filter(
              ({ site, entityId }) => site !== verdict.site || entityId !== verdict.entityId,
            ),
          })),
        );
      },
    };
  }, [store, tabId, url, onJumped, hasFailed]);
}
