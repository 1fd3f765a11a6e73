import { useStrings } from '../strings.ts';
import { GrantButtons } from './GrantButtons.tsx';
import { PauseButtons } from './PauseButtons.tsx';
import { ScopeButtons } from './ScopeButtons.tsx';
import { SiteSentence } from './SiteSentence.tsx';
import type { PauseKind, SiteView } from './site-view.ts';

interface Props {
  readonly view: SiteView;
  /** Switches the sites that a pattern covers. */
  readonly onSwitch: (pattern: string, state: 'on' | 'off') => void;
  readonly onPause: (kind: PauseKind) => void;
  readonly onResume: () => void;
  /** See {@link GrantButtons}. */
  readonly onGrant: (what: 'site' | 'all' | 'once') => void;
}

/** The state of the site in a sentence, and the actions that change it. */
export function SitePanel({ view, onSwitch, onPause, onResume, onGrant }: Props) {
  const t = useStrings();
  const { state, pause, access, isLocked } = view;
  const isSwitchable = !isLocked && (state.because === 'mode' || state.because === 'rule');
  return (
    <div class="site-panel">
      <SiteSentence view={view} />
      {access === 'withheld' && <GrantButtons site={view.name} onGrant={onGrant} />}
      {isLocked && <p class="hint">{t('lockedByOrganization')}</p>}
      {isSwitchable && <ScopeButtons view={view} onSwitch={onSwitch} />}
      <PauseButtons pause={pause} onPause={onPause} onResume={onResume} />
    </div>
  );
}
