import { browser } from 'wxt/browser';
import '../../components/ArticleSummary.css';
import '../../components/controls/tabs.css';
import '../../components/options/shortcuts.css';
import '../../components/popup/decisions.css';
import '../../components/popup/popup.css';
import { createSettingsStore } from '../../extension/settings/settings-store.ts';
import { showPage } from '../../app/shared/show-page.tsx';
import { PopupApp } from '../../app/popup/PopupApp.tsx';
import { tabOfPopup } from '../../app/popup/tab-of-popup.ts';

const tabId = await tabOfPopup(new URL(location.href));
// A popup proper is in no tab; as a page in a tab it stays when its work is done.
const isPage = (await browser.tabs.getCurrent()) !== undefined;
showPage(
  <PopupApp
    tabId={tabId}
    store={createSettingsStore()}
    onJumped={() => {
      if (!isPage) window.close();
    }}
  />,
);
