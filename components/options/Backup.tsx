import { useId, useState } from 'preact/hooks';
import type { ReadBackup } from '../../extension/settings/backup.ts';
import type { StoredSettings } from '../../extension/settings/settings-schema.ts';
import { useStrings } from '../strings.ts';
import { BackupPreview } from './BackupPreview.tsx';

interface Props {
  /** Saves a file with all settings. */
  readonly onSave: () => void;
  /** Compares a file with the current settings. */
  readonly read: (text: string) => ReadBackup;
  readonly onTake: (patch: Partial<StoredSettings>) => void;
}

/** Saves the settings as a file, and loads them from one: first a preview of the changes, then all or nothing. */
export function Backup({ onSave, read, onTake }: Props) {
  const t = useStrings();
  const id = useId();
  const [text, setText] = useState<string>();
  const [isTaken, setIsTaken] = useState(false);
  const found = text === undefined ? undefined : read(text);

  async function choose(input: HTMLInputElement): Promise<void> {
    const chosen = await input.files?.[0]?.text();
    // Allows choosing the same file again.
    Object.assign(input, { value: '' });
    setIsTaken(false);
    setText(chosen);
  }

  return (
    <>
      <div class="button-row">
        <button type="button" class="button" onClick={onSave}>
          {t('backupSave')}
        </button>
        <label class="button file-button" for={id}>
          {t('backupOpen')}
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            onChange={event => void choose(event.currentTarget)}
          />
        </label>
      </div>
      <div aria-live="polite" class="backup-said">
        {found && (
          <div class="notice">
            <BackupPreview read={found} />
            <div class="button-row">
              {found.ok && found.changes.length > 0 && (
                <button
                  type="button"
                  class="button button-main"
                  onClick={() => {
                    onTake(found.patch);
                    setIsTaken(true);
                    setText(undefined);
                  }}
                >
                  {t('backupTake')}
                </button>
              )}
              <button
                type="button"
                class="button"
                onClick={() => {
                  setText(undefined);
                }}
              >
                {t('cancel')}
              </button>
            </div>
          </div>
        )}
        {isTaken && <p class="hint">{t('backupTaken')}</p>}
      </div>
    </>
  );
}
