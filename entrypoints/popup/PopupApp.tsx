import { browser } from 'wxt/browser';
import { ArticlePanel } from '../../components/popup/ArticlePanel.tsx';
import { Decisions } from '../../components/popup/Decisions.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { PopupHeader } from '../../components/popup/PopupHeader.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import type { FramedMention } from '../../components/popup/page-state.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { jumpToMention } from '../../extension/ask-page.ts';
import type { SettingsStore } from '../../extension/settings.ts';
import { switchSite } from '../../extension/switch-site.ts';
import { siteViewOf } from './site-view-of.ts';
import type { PopupTab } from './tab-of-popup.ts';
import { originsOf, useAccess } from './use-access.ts';
import { usePageState } from './use-page-state.ts';
import { useSettings } from '../shared/use-settings.ts';

interface Props {
  readonly tab: PopupTab | undefined;
  readonly store: SettingsStore;
  /** The popup is a popup, not a page in a tab: it closes once the page has something to show. */
  readonly closes: boolean;
}

const entities = builtInPacks.flatMap(pack => pack.entities);

/** The popup of one tab, wired to the browser. */
export function PopupApp({ tab, store, closes }: Props) {
  const settings = useSettings(store);
  const access = useAccess(tab?.url);
  const view =
    settings && tab?.url !== undefined ? siteViewOf(settings, tab.url, access) : undefined;
  const page = usePageState(tab, view);

  const onSwitch = (state: 'on' | 'off', pattern?: string): void => {
    if (!settings || tab?.url === undefined) return;
    void store.write({ siteRules: [...switchSite(settings, tab.url, state, pattern)] });
  };

  const jump = async ({ frameId, id }: FramedMention): Promise<void> => {
    if (tab) await jumpToMention(tab.id, frameId, id);
    if (closes) window.close();
  };

  return (
    <PopupView
      header={
        <PopupHeader
          allSites={
            settings && {
              on: settings.enabled,
              onChange: enabled => void store.write({ enabled }),
            }
          }
          site={
            view && {
              name: view.name,
              on: view.state.state === 'on',
              onChange: on => {
                onSwitch(on ? 'on' : 'off');
              },
            }
          }
          onOptions={() => void browser.runtime.openOptionsPage()}
        />
      }
      page={
        <>
          <PagePanel
            state={page}
            entities={entities}
            onJump={mention => void jump(mention)}
            onReload={() => {
              if (tab) void browser.tabs.reload(tab.id);
            }}
          />
          {settings && view && (
            <Decisions
              entities={entities}
              hidden={settings.hiddenEntities}
              verdicts={settings.siteVerdicts.filter(({ site }) => site === view.host)}
              onUnhide={id => {
                const hiddenEntities = settings.hiddenEntities.filter(hidden => hidden !== id);
                void store.write({ hiddenEntities });
              }}
              onForget={verdict => {
                const siteVerdicts = settings.siteVerdicts.filter(
                  kept => kept.site !== verdict.site || kept.entityId !== verdict.entityId,
                );
                void store.write({ siteVerdicts });
              }}
            />
          )}
        </>
      }
      article={builtInPacks.map(pack => (
        <ArticlePanel key={pack.id} pack={pack} />
      ))}
      site={
        view && (
          <SitePanel
            view={view}
            onSwitch={(pattern, state) => {
              onSwitch(state, pattern);
            }}
            onGrant={what => {
              const origins = originsOf(tab?.url ?? '', what);
              void browser.permissions.request({ origins });
            }}
          />
        )
      }
    />
  );
}
