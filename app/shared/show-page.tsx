import { type ComponentChildren, render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls/base.css';
import '../../components/controls/button.css';
import '../../components/controls/notice.css';
import '../../components/controls/switch.css';
import { createLanguage } from '../../components/language.ts';
import { Strings } from '../../components/strings.ts';
import { translate } from '../../extension/translate.ts';

/** Renders one of the extension's own pages into `#root`, in the language and direction of its strings. */
export function showPage(content: ComponentChildren): void {
  const { tag, direction } = createLanguage(translate);
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
  const root = document.getElementById('root');
  if (root) render(<Strings.Provider value={translate}>{content}</Strings.Provider>, root);
}
