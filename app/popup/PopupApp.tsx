import packs from 'virtual:display-packs';
import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ArticleSummary } from '../../components/ArticleSummary.tsx';
import { Decisions } from '../../components/popup/Decisions.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { PopupHeader } from '../../components/popup/PopupHeader.tsx';
import { PopupShortcuts } from '../../components/popup/PopupShortcuts.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { heldBy } from '../../components/popup/site-view.ts';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import type { SettingsStore } from '../../extension/settings/settings.ts';
import { shortcutPageOpener } from '../shared/open-shortcut-page.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { useTheme } from '../shared/use-theme.ts';
import { decisionsOn } from './decisions-on.ts';
import { siteViewOf } from './site-view-of.ts';
import { useDomainScope } from './use-domain-scope.ts';
import { usePage } from './use-page.ts';
import { usePopupActions } from './use-popup-actions.ts';

interface Props {
  /** The tab that the popup speaks about; undefined: there is none. */
  readonly tabId: number | undefined;
  readonly store: SettingsStore;
  /** The page shows what was jumped to. */
  readonly onJumped: () => void;
}

const icons = { active: '/icon/48.png', off: '/icon/off-48.png', paused: '/icon/paused-48.png' };
const openShortcutPage = shortcutPageOpener();
const entities = packs.flatMap(pack => pack.entities);

/** The popup of one tab, wired to the browser. */
export function PopupApp({ tabId, store, onJumped }: Props) {
  const settings = useSettings(store);
  const shortcuts = useShortcuts();
  const now = useMemo(() => new Date(), []);
  useTheme(settings);
  const { url, state } = usePage(tabId, settings);
  const actions = usePopupActions(store, tabId, url, onJumped);
  const domain = useDomainScope(url);
  const site = settings && url !== undefined ? siteViewOf(settings, url, state, domain) : undefined;
  const decisions = decisionsOn(settings, site?.host, state);
  const onResume = (): void => {
    actions.resume(site?.pause);
  };

  return (
    <PopupView
      hasFailed={actions.hasFailed}
      header={
        <PopupHeader
          allSites={settings && { on: settings.enabled, onChange: actions.switchAll }}
          site={
            site && {
              name: site.name,
              // A pause is no switch: it ends by itself.
              on: site.state.state === 'on' || site.pause !== undefined,
              held: heldBy(site),
              isLocked: site.isLocked,
              onChange: on => {
                actions.switchTo(on ? 'on' : 'off');
              },
            }
          }
          icon={icons.active}
          onOptions={() => void browser.runtime.openOptionsPage()}
        />
      }
      page={
        <>
          <PagePanel
            state={state}
            entities={entities}
            siteName={site?.name ?? ''}
            icons={icons}
            decisions={decisions}
            onJump={actions.jump}
            onMark={actions.mark}
            onReload={actions.reload}
            onResume={onResume}
            onGrant={actions.grant}
          />
          {settings && (
            <Decisions
              entities={entities}
              {...decisions}
              onUnhide={actions.unhide}
              onForget={actions.forget}
            />
          )}
          <PopupShortcuts shortcuts={shortcuts} onOpen={openShortcutPage} />
        </>
      }
      article={packs.map(pack => (
        <ArticleSummary key={pack.id} pack={pack} now={now} />
      ))}
      site={
        site && (
          <SitePanel
            view={site}
            onSwitch={(pattern, wanted) => {
              actions.switchTo(wanted, pattern);
            }}
            onPause={actions.pause}
            onResume={onResume}
            onGrant={actions.grant}
          />
        )
      }
    />
  );
}
