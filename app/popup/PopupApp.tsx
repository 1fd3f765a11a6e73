import packs from 'virtual:display-packs';
import { useMemo } from 'preact/hooks';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import { useSettings, useTheme } from '../shared/use-settings.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { decisionsOn, siteViewOf } from './site-view-of.ts';
import { useDomainScope } from './use-domain-scope.ts';
import { usePage } from './use-page.ts';
import { usePopupActions } from './use-popup-actions.ts';

interface Props {
  /** The tab that the popup is about; undefined if there is none. */
  readonly tabId: number | undefined;
  readonly store: SettingsStore;
  /** Called after the page has scrolled to a mention. */
  readonly onJumped: () => void;
}

const icons = { active: '/icon/48.png', off: '/icon/off-48.png', paused: '/icon/paused-48.png' };

/** The popup of one tab, connected to the browser. */
export function PopupApp({ tabId, store, onJumped }: Props) {
  const settings = useSettings(store);
  const shortcuts = useShortcuts();
  const now = useMemo(() => new Date(), []);
  useTheme(settings);
  const { url, state } = usePage(tabId, settings);
  const { hasFailed, actions } = usePopupActions(store, tabId, url, onJumped);
  const domain = useDomainScope(url);
  const site = settings && url !== undefined ? siteViewOf(settings, url, state, domain) : undefined;

  return (
    <PopupPage
      packs={packs}
      now={now}
      icons={icons}
      isOn={settings?.enabled}
      site={site}
      state={state}
      decisions={decisionsOn(settings, site?.host, state)}
      shortcuts={shortcuts}
      hasFailed={hasFailed}
      actions={actions}
    />
  );
}
