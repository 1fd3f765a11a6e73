import { render } from 'preact';
import '../../components/controls/controls.css';
import '../../components/popup/popup.css';
import { createLanguage } from '../../components/language.ts';
import { Strings } from '../../components/strings.ts';
import { translate } from '../../extension/translate.ts';
import { PopupApp } from './PopupApp.tsx';
import { tabOfPopup } from './tab-of-popup.ts';

const { tag, direction } = createLanguage(translate);
document.documentElement.lang = tag;
document.documentElement.dir = direction;

const root = document.getElementById('root');
const tab = await tabOfPopup(new URL(location.href));
if (root) {
  render(
    <Strings.Provider value={translate}>
      <PopupApp tab={tab} />
    </Strings.Provider>,
    root,
  );
}
