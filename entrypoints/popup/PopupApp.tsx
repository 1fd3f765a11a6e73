import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ArticlePanel } from '../../components/popup/ArticlePanel.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { PopupHeader } from '../../components/popup/PopupHeader.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import type { PageState } from '../../components/popup/page-state.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { askPage, jumpTo } from './ask-frames.ts';
import { restrictedReason } from './restricted-reason.ts';
import type { PopupTab } from './tab-of-popup.ts';

/** The popup of one tab, wired to the browser. */
export function PopupApp({ tab }: { readonly tab: PopupTab | undefined }) {
  const [state, setState] = useState<PageState>({ kind: 'loading' });

  useEffect(() => {
    const reason = restrictedReason(tab?.url);
    if (!tab || reason) setState({ kind: 'restricted', reason: reason ?? 'no-page' });
    else void askPage(tab.id).then(setState);
  }, [tab]);

  return (
    <PopupView
      header={<PopupHeader onOptions={() => void browser.runtime.openOptionsPage()} />}
      page={
        <PagePanel
          state={state}
          entities={builtInPacks.flatMap(pack => pack.entities)}
          onJump={mention => {
            if (tab) void jumpTo(tab.id, mention);
          }}
          onReload={() => {
            if (tab) void browser.tabs.reload(tab.id);
          }}
        />
      }
      article={builtInPacks.map(pack => (
        <ArticlePanel key={pack.id} pack={pack} />
      ))}
    />
  );
}
