import { useStrings } from '../strings.ts';
import { GrantButtons } from './GrantButtons.tsx';
import { PauseButtons } from './PauseButtons.tsx';
import { ScopeButtons } from './ScopeButtons.tsx';
import type { PauseKind, SiteView } from './site-view.ts';
import { useLanguage } from '../language.ts';

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

/** Whether the extension is on for this site, and what decides it, in a sentence. */
function SiteSentence({ view }: { readonly view: SiteView }) {
  return <p class="site-sentence">{useSiteSentence(view)}</p>;
}

// oxlint-disable-next-line typescript/consistent-return -- every reason returns
function useSiteSentence({ state, pause, access }: SiteView): string {
  const t = useStrings();
  const { address, time } = useLanguage();
  if (access === 'withheld') return t('siteNoAccess');
  if (pause) {
    if (pause.kind === 'tab') return t('sitePausedTab');
    if (pause.until === undefined) return t('sitePausedRestart');
    return t('sitePausedUntil', [time(pause.until)]);
  }
  switch (state.because) {
    case 'rule':
      if (state.from === 'organization') {
        return t(state.state === 'on' ? 'siteOnForced' : 'siteOffForced', [
          address(state.rule.pattern),
        ]);
      }
      return t(state.state === 'on' ? 'siteOnRule' : 'siteOffRule', [address(state.rule.pattern)]);
    case 'mode':
      return t(state.state === 'on' ? 'siteOnMode' : 'siteOffMode');
    case 'all':
      return t('siteOffAll');
    case 'paused':
      return t('sitePausedRestart');
    case 'damaged':
      return t('siteOffDamaged');
    case 'unsupported':
      return t('siteOffUnsupported');
  }
}
