import { Switch } from '../controls/Switch.tsx';
import { type StringKey, useStrings } from '../strings.ts';

interface Switched {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

interface SwitchedSite extends Switched {
  /** Host name. */
  readonly name: string;
  readonly isLocked: boolean;
  /** What stops the extension on a site whose switch is on. */
  readonly held?: 'paused' | 'withheld' | undefined;
}

interface Props {
  /** The switch for all sites; absent until the settings have been read. */
  readonly allSites?: Switched | undefined;
  /** The switch for the tab's site; absent where no site can be switched. */
  readonly site?: SwitchedSite | undefined;
  /** Address of the extension's icon. */
  readonly icon: string;
  readonly onOptions: () => void;
}

function siteHint({ on, held }: SwitchedSite, stopped: boolean): StringKey {
  if (stopped || !on) return 'siteSwitchOff';
  if (held === 'paused') return 'siteSwitchPaused';
  return held === 'withheld' ? 'siteSwitchWithheld' : 'siteSwitchOn';
}

/** The name, the switches for this site and for all sites, and the button for the options. */
export function PopupHeader({ allSites, site, icon, onOptions }: Props) {
  const t = useStrings();
  const stopped = allSites?.on === false;
  return (
    <header class="popup-header">
      <div class="popup-title-row">
        <img src={icon} alt="" width="20" height="20" />
        <h1 class="popup-title">{t('extensionName')}</h1>
        <button type="button" class="button button-quiet" onClick={onOptions}>
          {t('openOptions')}
        </button>
      </div>
      <div class="popup-switches">
        {site && (
          <Switch
            label={<bdi class="site-name">{site.name}</bdi>}
            hint={t(siteHint(site, stopped))}
            on={site.on && !stopped}
            disabled={stopped || site.isLocked}
            onChange={site.onChange}
          />
        )}
        {allSites && (
          <Switch label={t('allSitesSwitch')} on={allSites.on} onChange={allSites.onChange} />
        )}
      </div>
    </header>
  );
}
