import summary from '../../components/ArticleSummary.css?inline';
import base from '../../components/controls/base.css?inline';
import button from '../../components/controls/button.css?inline';
import choices from '../../components/controls/choices.css?inline';
import field from '../../components/controls/field.css?inline';
import notice from '../../components/controls/notice.css?inline';
import switches from '../../components/controls/switch.css?inline';
import tabs from '../../components/controls/tabs.css?inline';
import options from '../../components/options/options.css?inline';
import sample from '../../components/options/sample.css?inline';
import shortcuts from '../../components/options/shortcuts.css?inline';
import decisions from '../../components/popup/decisions.css?inline';
import popup from '../../components/popup/popup.css?inline';
import tokens from '../../components/tokens.css?inline';
import welcome from '../../components/welcome/welcome.css?inline';

const shared = [tokens, base, button, notice, switches];

/** The style sheets of the popup, as its entry point loads them. */
export const popupStyles: readonly string[] = [
  ...shared,
  summary,
  tabs,
  shortcuts,
  decisions,
  popup,
];

/** The style sheets of the options. */
export const optionsStyles: readonly string[] = [
  ...shared,
  choices,
  field,
  options,
  sample,
  shortcuts,
  decisions,
];

/** The style sheets of the welcome page. */
export const welcomeStyles: readonly string[] = [...shared, sample, shortcuts, welcome];
