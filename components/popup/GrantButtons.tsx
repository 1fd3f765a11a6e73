import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';

interface Props {
  /** Host name; empty where the browser hides it. */
  readonly site: string;
  /** Asks the browser for access to this site, to all, or reads this page once. */
  readonly onGrant: (what: 'site' | 'all' | 'once') => void;
}

const offers = [
  ['site', 'grantSite'],
  ['all', 'grantAll'],
  ['once', 'grantOnce'],
] as const;

const offersFor = (site: string) => offers.filter(([what]) => what !== 'site' || site !== '');

/** Buttons that ask for the access that the browser withholds. */
export function GrantButtons({ site, onGrant }: Props) {
  const t = useStrings();
  const { address } = useLanguage();
  const main = site === '' ? 'all' : 'site';
  return (
    <div class="button-row">
      {offersFor(site).map(([what, label]) => (
        <button
          key={what}
          type="button"
          class={what === main ? 'button button-main' : 'button'}
          onClick={() => {
            onGrant(what);
          }}
        >
          {t(label, [address(site)])}
        </button>
      ))}
    </div>
  );
}
