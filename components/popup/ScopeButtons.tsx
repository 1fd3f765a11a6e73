import { useId } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import type { SiteView } from './site-view.ts';

interface Props {
  readonly view: SiteView;
  readonly onSwitch: (pattern: string, state: 'on' | 'off') => void;
}

/** Buttons that switch this site only, or its whole domain. */
export function ScopeButtons({ view, onSwitch }: Props) {
  const t = useStrings();
  const { address } = useLanguage();
  const id = useId();
  const wanted = view.state.state === 'on' ? 'off' : 'on';
  const scopes = [
    { label: t('scopeSite', [address(view.site.name)]), pattern: view.site.pattern },
    ...(view.domain
      ? [{ label: t('scopeDomain', [address(view.domain.name)]), pattern: view.domain.pattern }]
      : []),
  ];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(wanted === 'off' ? 'scopeOffTitle' : 'scopeOnTitle')}</h2>
      <div class="button-row">
        {scopes.map(({ label, pattern }) => (
          <button
            key={pattern}
            type="button"
            class="button"
            onClick={() => {
              onSwitch(pattern, wanted);
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
