import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';

/** A ring with its share filled, clockwise from the top. */
export function ShareRing({ percent }: { readonly percent: number }) {
  const translate = useStrings();
  const { number } = useLanguage();
  return (
    <svg
      class="share-ring"
      viewBox="0 0 36 36"
      role="img"
      aria-label={translate('figureShare', [number(percent), number(100)])}
    >
      <circle class="figure-track-line" cx="18" cy="18" r="14" fill="none" stroke-width="7" />
      <circle
        class="figure-fill-line"
        cx="18"
        cy="18"
        r="14"
        fill="none"
        stroke-width="7"
        pathLength="100"
        stroke-dasharray={`${percent} ${100 - percent}`}
        transform="rotate(-90 18 18)"
      />
    </svg>
  );
}
