import '../../components/options/sample.css';
import '../../components/options/shortcuts.css';
import '../../components/welcome/welcome.css';
import { alivePropertyCss } from '../../extension/messages/alive-property.ts';
import { createSettingsStore } from '../../extension/settings/settings-store.ts';
import { companion } from '../../app/card/companion.ts';
import { announceCompanion } from '../../app/content/companion-api.ts';
import { startPageSession } from '../../app/content/page-session.ts';
import { showPage } from '../../app/shared/show-page.tsx';
import { WelcomeApp } from '../../app/welcome/WelcomeApp.tsx';

const store = createSettingsStore();
showPage(<WelcomeApp store={store} />);

// Browsers put no content script into an extension's own page: it runs its own session, whatever the switches say.
const { signal } = new AbortController();
// Nor does the background give it the property that what we show needs elsewhere.
const alive = new CSSStyleSheet();
alive.replaceSync(alivePropertyCss);
document.adoptedStyleSheets.push(alive);
announceCompanion(companion);
const session = startPageSession(await store.read(), signal);
store.watch(settings => {
  session.update(settings);
}, signal);
