import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { FramedMention } from '../../components/popup/page-state.ts';
import type { Pause, PauseKind } from '../../components/popup/site-view.ts';
import { jumpToMention } from '../../extension/messages/ask-page.ts';
import { withVerdict } from '../../extension/settings/change-setting.ts';
import {
  pauseHour,
  pauseTab,
  pauseUntilRestart,
  resume,
  resumeTab,
} from '../../extension/settings/pause-control.ts';
import type { SettingsStore } from '../../extension/settings/settings.ts';
import { requestAccess, runOnce } from '../../extension/sites/site-access.ts';
import { switchSite } from '../../extension/sites/switch-site.ts';
import { type DecisionActions, decisionActions } from '../shared/decision-actions.ts';
import { useAttempts } from '../shared/use-attempts.ts';

/** All that the popup's controls do; `hasFailed` after the browser refused to store something. */
export interface PopupActions extends DecisionActions {
  readonly hasFailed: boolean;
  readonly switchAll: (on: boolean) => void;
  /** Switches what a pattern covers, without one the site. */
  readonly switchTo: (state: 'on' | 'off', pattern?: string) => void;
  readonly pause: (kind: PauseKind) => void;
  readonly resume: (pause: Pause | undefined) => void;
  readonly grant: (what: 'site' | 'all' | 'once') => void;
  readonly jump: (mention: FramedMention) => void;
  readonly reload: () => void;
  /** The reader's word: the entity is meant, here and everywhere on the site of the mention. */
  readonly mark: (mention: FramedMention) => void;
}

/** The actions on one tab at an address; where there is no tab or no address they do nothing. */
export function usePopupActions(
  store: SettingsStore,
  tabId: number | undefined,
  url: string | undefined,
  onJumped: () => void,
): PopupActions {
  const { hasFailed, attempt } = useAttempts();
  return useMemo(() => {
    return {
      hasFailed,
      switchAll: enabled => {
        attempt(store.write({ enabled }));
      },
      switchTo: (state, pattern) => {
        if (url === undefined) return;
        attempt(store.update(now => ({ siteRules: [...switchSite(now, url, state, pattern)] })));
      },
      pause: kind => {
        if (kind === 'hour') attempt(pauseHour());
        else if (kind === 'restart') attempt(pauseUntilRestart());
        else if (tabId !== undefined) attempt(pauseTab(tabId));
      },
      resume: pause => {
        if (pause?.kind !== 'tab') attempt(resume());
        else if (tabId !== undefined) attempt(resumeTab(tabId));
      },
      grant: what => {
        if (what === 'once') {
          if (tabId !== undefined) attempt(runOnce(tabId));
        } else attempt(requestAccess(url, what));
      },
      jump: ({ frameId, id }) => {
        if (tabId !== undefined) attempt(jumpToMention(tabId, frameId, id).then(onJumped));
      },
      reload: () => {
        if (tabId !== undefined) attempt(browser.tabs.reload(tabId));
      },
      mark: ({ entityId, site }) => {
        const said = { entityId, site, verdict: 'always' } as const;
        attempt(
          store.update(({ siteVerdicts }) => ({
            siteVerdicts: [...withVerdict(siteVerdicts, said)],
          })),
        );
      },
      ...decisionActions(store, attempt),
    };
  }, [store, tabId, url, onJumped, hasFailed, attempt]);
}
