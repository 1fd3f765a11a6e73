import { useStrings } from '../strings.ts';
import { PauseButtons } from './PauseButtons.tsx';
import { ScopeButtons } from './ScopeButtons.tsx';
import { SiteSentence } from './SiteSentence.tsx';
import type { PauseKind, SiteView } from './site-view.ts';

interface Props {
  readonly view: SiteView;
  /** Switches what a pattern covers. */
  readonly onSwitch: (pattern: string, state: 'on' | 'off') => void;
  /** Both absent where pausing is not to be had. */
  readonly onPause?: (kind: PauseKind) => void;
  readonly onResume?: () => void;
  /** Asks the browser for access to this site, or to all. */
  readonly onGrant: (what: 'site' | 'all') => void;
}

/** The site's rule in a sentence, and all that can be done about it. */
export function SitePanel({ view, onSwitch, onPause, onResume, onGrant }: Props) {
  const t = useStrings();
  const { state, pause, access, isLocked } = view;
  const isSwitchable = !isLocked && state.because !== 'all' && state.because !== 'unsupported';
  return (
    <div class="site-panel">
      <SiteSentence view={view} />
      {access === 'withheld' && (
        <div class="button-row">
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              onGrant('site');
            }}
          >
            {t('grantSite', [view.name])}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              onGrant('all');
            }}
          >
            {t('grantAll')}
          </button>
        </div>
      )}
      {isLocked && <p class="hint">{t('lockedByOrganisation')}</p>}
      {isSwitchable && <ScopeButtons view={view} onSwitch={onSwitch} />}
      {onPause && onResume && <PauseButtons pause={pause} onPause={onPause} onResume={onResume} />}
    </div>
  );
}
