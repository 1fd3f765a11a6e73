import type { BackupProblem, ReadBackup } from '../../extension/settings/backup.ts';
import { useLanguage } from '../language.ts';
import { type StringKey, useStrings } from '../strings.ts';
import { settingNames, valueWords } from './setting-words.ts';

const problemText: Readonly<Record<BackupProblem['kind'], StringKey>> = {
  'too-large': 'backupTooLarge',
  'no-json': 'backupNoJson',
  'no-backup': 'backupNoBackup',
  'later-version': 'backupLaterVersion',
  unknown: 'backupUnknown',
  invalid: 'backupInvalid',
};

/** The changes that a backup file would make, or all problems of the file. */
export function BackupPreview({ read }: { readonly read: ReadBackup }) {
  const t = useStrings();
  const language = useLanguage();
  const { address, count } = language;
  if (!read.ok) {
    return (
      <>
        <p>{t('backupRefused')}</p>
        <ul class="problem">
          {read.problems.map(({ kind, path }) => (
            <li key={`${kind} ${path}`}>{t(problemText[kind], [address(path)])}</li>
          ))}
        </ul>
      </>
    );
  }
  if (read.changes.length === 0) return <p>{t('backupSame')}</p>;
  const { added, removed, switched } = read.rules;
  const plain = read.changes.filter(({ key }) => key !== 'siteRules');
  return (
    <>
      <p>{t('backupChanges')}</p>
      <ul class="change-list">
        {plain.map(({ key, before, after }) => (
          <li key={key}>
            {t('backupChange', [
              t(settingNames[key]),
              valueWords(key, before, t, language),
              valueWords(key, after, t, language),
            ])}
          </li>
        ))}
        {added.length > 0 && <li>{count('backupRulesAdded', added.length)}</li>}
        {removed.length > 0 && <li>{count('backupRulesRemoved', removed.length)}</li>}
        {switched.length > 0 && <li>{count('backupRulesTurned', switched.length)}</li>}
      </ul>
    </>
  );
}
