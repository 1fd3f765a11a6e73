import { useId } from 'preact/hooks';
import { Choices } from '../controls/Choices.tsx';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import type { SettingGroupProps } from './options-props.ts';
import { useLockedHint } from './use-locked-hint.ts';

/** The longest delay that can be set, and the step, ms. */
const MAX_DELAY_MS = 2000;
const DELAY_STEP_MS = 50;

/** When the card opens, and its colors. */
export function CardSettings({ settings, isLocked, onChange }: SettingGroupProps) {
  const t = useStrings();
  const { seconds } = useLanguage();
  const lockedHint = useLockedHint(isLocked);
  const id = useId();
  const { openDelayMs } = settings;
  return (
    <>
      <div class="field">
        <label class="field-label" for={id}>
          {t('optionDelay')}
        </label>
        <p class="hint" id={`${id}-hint`}>
          {lockedHint('openDelayMs') ?? t('optionDelayHint')}
        </p>
        <div class="range">
          <input
            id={id}
            type="range"
            min={0}
            max={MAX_DELAY_MS}
            step={DELAY_STEP_MS}
            value={openDelayMs}
            disabled={isLocked('openDelayMs')}
            aria-describedby={`${id}-hint`}
            aria-valuetext={seconds(openDelayMs)}
            onInput={event => {
              onChange({ openDelayMs: event.currentTarget.valueAsNumber });
            }}
          />
          <output for={id}>{seconds(openDelayMs)}</output>
        </div>
      </div>
      <Choices
        label={t('optionTheme')}
        hint={lockedHint('theme')}
        disabled={isLocked('theme')}
        chosen={settings.theme}
        choices={[
          { value: 'auto', label: t('themeAuto') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
        onChoose={theme => {
          onChange({ theme });
        }}
      />
    </>
  );
}
