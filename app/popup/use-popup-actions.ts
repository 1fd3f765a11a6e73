import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PopupActions } from '../../components/popup/PopupPage.tsx';
import type { PauseKind } from '../../components/popup/site-view.ts';
import { jumpToMention } from '../../extension/messages/ask-page.ts';
import { withVerdict } from '../../extension/settings/change-setting.ts';
import {
  pauseHour,
  pauseTab,
  pauseUntilRestart,
  resume,
  resumeTab,
} from '../../extension/settings/pause-control.ts';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import { requestAccess, runOnce } from '../../extension/sites/site-access.ts';
import { switchSite } from '../../extension/sites/switch-site.ts';
import { decisionActions } from '../shared/decision-actions.ts';
import { useAttempts } from '../shared/use-attempts.ts';
import { shortcutPageOpener } from '../shared/use-shortcuts.ts';

/**
 * The popup's actions on one tab at an address; without a tab or an address those that need it do nothing.
 * `hasFailed` after the browser refused to store something.
 */
export function usePopupActions(
  store: SettingsStore,
  tabId: number | undefined,
  url: string | undefined,
  onJumped: () => void,
): { readonly hasFailed: boolean; readonly actions: PopupActions } {
  const { hasFailed, attempt } = useAttempts();
  const actions = useMemo(
    (): PopupActions => ({
      ...tabActions(tabId, url, attempt, onJumped),
      ...settingActions(store, url, attempt),
      ...decisionActions(store, attempt),
      openOptions: () => void browser.runtime.openOptionsPage(),
      openShortcuts: shortcutPageOpener(),
    }),
    [store, tabId, url, onJumped, attempt],
  );
  return { hasFailed, actions };
}

type Attempt = (change: Promise<unknown>) => void;

function tabActions(
  tabId: number | undefined,
  url: string | undefined,
  attempt: Attempt,
  onJumped: () => void,
): Pick<PopupActions, 'pause' | 'resume' | 'grant' | 'jump' | 'reload'> {
  /** Runs an action on the tab, if there is one. */
  const onTab = (action: (id: number) => Promise<unknown>): void => {
    if (tabId !== undefined) attempt(action(tabId));
  };
  return {
    pause: kind => (kind === 'tab' ? onTab(pauseTab) : attempt(pauseAll(kind))),
    resume: pause => (pause?.kind === 'tab' ? onTab(resumeTab) : attempt(resume())),
    grant: scope => (scope === 'once' ? onTab(runOnce) : attempt(requestAccess(url, scope))),
    jump: ({ frameId, id }) => onTab(tab => jumpToMention(tab, frameId, id).then(onJumped)),
    reload: () => onTab(tab => browser.tabs.reload(tab)),
  };
}

function pauseAll(kind: Exclude<PauseKind, 'tab'>): Promise<void> {
  return kind === 'hour' ? pauseHour() : pauseUntilRestart();
}

function settingActions(
  store: SettingsStore,
  url: string | undefined,
  attempt: Attempt,
): Pick<PopupActions, 'switchAll' | 'switchTo' | 'mark'> {
  return {
    switchAll: enabled => attempt(store.write({ enabled })),
    switchTo: (state, pattern) => {
      if (url === undefined) return;
      attempt(store.update(now => ({ siteRules: [...switchSite(now, url, state, pattern)] })));
    },
    mark: ({ entityId, site }) => {
      const verdict = { entityId, site, verdict: 'always' } as const;
      attempt(
        store.update(({ siteVerdicts }) => ({
          siteVerdicts: [...withVerdict(siteVerdicts, verdict)],
        })),
      );
    },
  };
}
