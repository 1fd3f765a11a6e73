import '../../components/controls/choices.css';
import '../../components/controls/field.css';
import '../../components/options/options.css';
import '../../components/options/sample.css';
import '../../components/options/shortcuts.css';
import '../../components/popup/decisions.css';
import { createSettingsStore } from '../../extension/settings/settings-store.ts';
import { showPage } from '../../app/shared/show-page.tsx';
import { OptionsApp } from '../../app/options/OptionsApp.tsx';

showPage(<OptionsApp store={createSettingsStore()} />);
