import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import type { SiteView } from './site-view.ts';

/** Whether the extension is on for this site, and what decides it, in a sentence. */
export function SiteSentence({ view }: { readonly view: SiteView }) {
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
