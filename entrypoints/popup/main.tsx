import { render } from 'preact';
import '../../components/controls/controls.css';
import '../../components/popup/popup.css';
import { createLanguage } from '../../components/language.ts';
import { Strings } from '../../components/strings.ts';
import { createSettingsStore } from '../../extension/settings.ts';
import { translate } from '../../extension/translate.ts';
import { PopupApp } from './PopupApp.tsx';
import { tabOfPopup } from './tab-of-popup.ts';

const { tag, direction } = createLanguage(translate);
document.documentElement.lang = tag;
document.documentElement.dir = direction;

const root = document.getElementById('root');
const address = new URL(location.href);
const tab = await tabOfPopup(address);
if (root) {
  render(
    <Strings.Provider value={translate}>
      <PopupApp tab={tab} store={createSettingsStore()} closes={!address.searchParams.has('tab')} />
    </Strings.Provider>,
    root,
  );
}
