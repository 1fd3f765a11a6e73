import type { SyncFailure, SyncState } from '../../extension/sync/sync-state.ts';
import { Switch } from '../controls/Switch.tsx';
import { useLanguage } from '../language.ts';
import { type StringKey, useStrings } from '../strings.ts';

interface Props {
  readonly state: SyncState;
  readonly onSwitch: (on: boolean) => void;
  /** Deletes all synced data of the extension. */
  readonly onForget: () => void;
}

const failureText: Readonly<Record<SyncFailure, StringKey>> = {
  'too-large': 'syncTooLarge',
  newer: 'syncNewer',
  refused: 'syncRefused',
};

/** The switch for syncing through the browser, and its state. */
export function SyncSettings({ state, onSwitch, onForget }: Props) {
  const t = useStrings();
  const { moment } = useLanguage();
  if (state.kind === 'hidden') return <p class="hint">{t('lockedByOrganization')}</p>;
  const isOn = state.kind !== 'off';
  return (
    <>
      <Switch label={t('syncSwitch')} hint={t('syncHint')} on={isOn} onChange={onSwitch} />
      {isOn && (
        <div class="sync-state">
          {state.kind === 'failed' && <p class="problem">{t(failureText[state.why])}</p>}
          <p class="hint">
            {state.syncedAt === undefined
              ? t('syncNotYet')
              : t('syncedAt', [moment(state.syncedAt)])}
          </p>
        </div>
      )}
      <button type="button" class="button" onClick={onForget}>
        {t('syncForget')}
      </button>
    </>
  );
}
