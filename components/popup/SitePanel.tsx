import { useStrings } from '../strings.ts';
import { SiteSentence } from './SiteSentence.tsx';
import type { PauseKind, SiteView } from './site-view.ts';

interface Props {
  readonly view: SiteView;
  /** Switches what a pattern covers. */
  readonly onSwitch: (pattern: string, state: 'on' | 'off') => void;
  readonly onPause: (kind: PauseKind) => void;
  readonly onResume: () => void;
  /** Asks the browser for access to this site, or to all. */
  readonly onGrant: (what: 'site' | 'all') => void;
}

/** The site's rule in a sentence, and all that can be done about it. */
export function SitePanel({ view, onSwitch, onPause, onResume, onGrant }: Props) {
  const t = useStrings();
  const { state, site, domain, pause, access } = view;
  const wanted = state.state === 'on' ? 'off' : 'on';
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div class="site-panel">
      <SiteSentence view={view} />
      {access === 'withheld' && (
        <div class="button-row">
          {button(t('grantSite', [view.name]), () => {
            onGrant('site');
          })}
          {button(t('grantAll'), () => {
            onGrant('all');
          })}
        </div>
      )}
      {view.isLocked && <p class="hint">{t('lockedByOrganisation')}</p>}
      {!view.isLocked && state.because !== 'all' && state.because !== 'unsupported' && (
        <section aria-labelledby="scope-title">
          <h2 id="scope-title">{t(wanted === 'off' ? 'scopeOffTitle' : 'scopeOnTitle')}</h2>
          <div class="button-row">
            {[site, ...(domain ? [domain] : [])].map((scope, index) => (
              <button
                key={scope.pattern}
                type="button"
                class="button"
                onClick={() => {
                  onSwitch(scope.pattern, wanted);
                }}
              >
                {t(index === 0 ? 'scopeSite' : 'scopeDomain', [scope.name])}
              </button>
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="pause-title">
        <h2 id="pause-title">{t('pauseTitle')}</h2>
        <div class="button-row">
          {pause
            ? button(t('pauseResume'), onResume)
            : (['hour', 'restart', 'tab'] as const).map(kind => (
                <button
                  key={kind}
                  type="button"
                  class="button"
                  onClick={() => {
                    onPause(kind);
                  }}
                >
                  {t(pauseText[kind])}
                </button>
              ))}
        </div>
      </section>
    </div>
  );
}

const pauseText = { hour: 'pauseHour', restart: 'pauseRestart', tab: 'pauseTab' } as const;
