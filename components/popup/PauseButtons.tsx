import { useId } from 'preact/hooks';
import { useStrings } from '../strings.ts';
import type { Pause, PauseKind } from './site-view.ts';

interface Props {
  readonly pause: Pause | undefined;
  readonly onPause: (kind: PauseKind) => void;
  readonly onResume: () => void;
}

const kinds = [
  ['hour', 'pauseHour'],
  ['restart', 'pauseRestart'],
  ['tab', 'pauseTab'],
] as const;

/** Buttons that pause all sites or this tab, or end the pause. */
export function PauseButtons({ pause, onPause, onResume }: Props) {
  const t = useStrings();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('pauseTitle')}</h2>
      <div class="button-row">
        {pause && (
          <button type="button" class="button" onClick={onResume}>
            {t('pauseResume')}
          </button>
        )}
        {!pause &&
          kinds.map(([kind, label]) => (
            <button
              key={kind}
              type="button"
              class="button"
              onClick={() => {
                onPause(kind);
              }}
            >
              {t(label)}
            </button>
          ))}
      </div>
    </section>
  );
}
