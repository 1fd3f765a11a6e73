import lexicon from 'virtual:lexicon';
import '../../components/options/sample.css';
import '../../components/welcome/welcome.css';
import { createDetector } from '../../detection/detector.ts';
import { createSettingsStore } from '../../extension/settings.ts';
import { startPageSession } from '../content/page-session.tsx';
import { showPage } from '../shared/show-page.tsx';
import { WelcomeApp } from './WelcomeApp.tsx';

showPage(<WelcomeApp />);

// Browsers put no content script into an extension's own page: it runs its own session, whatever the switches say.
const { signal } = new AbortController();
const store = createSettingsStore();
const detector = createDetector(lexicon);
const session = startPageSession({ detector, settings: await store.read() }, signal);
store.watch(settings => {
  session.update(settings);
}, signal);
