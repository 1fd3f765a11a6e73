import type { Damaged } from '../../extension/settings/settings-schema.ts';
import { Notice } from '../controls/Notice.tsx';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { settingNames } from './setting-words.ts';

interface Props {
  readonly damaged: readonly Damaged[];
  /** Writes the fallbacks of the damaged settings. */
  readonly onRepair: () => void;
}

/** Says which stored settings cannot be read, and offers to reset them; nothing if there are none. */
export function DamagedNotice({ damaged, onRepair }: Props) {
  const t = useStrings();
  const { list } = useLanguage();
  if (damaged.length === 0) return null;
  const nameOf = (what: Damaged): string => {
    if (what === 'policy') return t('damagedPolicy');
    return what === 'pause' ? t('pauseTitle') : t(settingNames[what]);
  };
  const isOursToRepair = damaged.some(what => what !== 'policy');
  return (
    <div role="alert">
      <Notice
        title={t('damagedTitle')}
        actions={
          isOursToRepair && (
            <button type="button" class="button" onClick={onRepair}>
              {t('damagedRepair')}
            </button>
          )
        }
      >
        {t('damagedText', [list(damaged.map(nameOf))])}
      </Notice>
    </div>
  );
}
