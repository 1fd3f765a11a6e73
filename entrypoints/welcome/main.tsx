import '../../components/options/sample.css';
import '../../components/options/shortcuts.css';
import '../../components/welcome/welcome.css';
import { lifeSignCss } from '../../extension/life-sign.ts';
import { createSettingsStore } from '../../extension/settings.ts';
import { companion } from '../companion/companion.ts';
import { announceCompanion } from '../content/companion-seam.ts';
import { startPageSession } from '../content/page-session.ts';
import { showPage } from '../shared/show-page.tsx';
import { WelcomeApp } from './WelcomeApp.tsx';

const store = createSettingsStore();
showPage(<WelcomeApp store={store} />);

// Browsers put no content script into an extension's own page: it runs its own session, whatever the switches say.
const { signal } = new AbortController();
// Nor does the background give it the sign of life that what we show needs elsewhere.
const alive = new CSSStyleSheet();
alive.replaceSync(lifeSignCss);
document.adoptedStyleSheets.push(alive);
announceCompanion(companion);
const session = startPageSession(await store.read(), signal);
store.watch(settings => {
  session.update(settings);
}, signal);
