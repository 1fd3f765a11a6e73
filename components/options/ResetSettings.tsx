import { useState } from 'preact/hooks';
import { useStrings } from '../strings.ts';

interface Props {
  readonly onReset: () => void;
}

/** Restores the default of every setting, after a confirmation. */
export function ResetSettings({ onReset }: Props) {
  const t = useStrings();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  return (
    <div aria-live="polite">
      {step === 'asked' ? (
        <div class="button-row">
          <p>{t('resetAsk')}</p>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              onReset();
              setStep('done');
            }}
          >
            {t('resetYes')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              setStep('idle');
            }}
          >
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            setStep('asked');
          }}
        >
          {t('resetButton')}
        </button>
      )}
      {step === 'done' && <p class="hint">{t('resetDone')}</p>}
    </div>
  );
}
