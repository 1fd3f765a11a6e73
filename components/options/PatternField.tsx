import { useId } from 'preact/hooks';
import type { ParsedPattern, PatternProblem } from '../../extension/sites/site-pattern.ts';
import { useLanguage } from '../language.ts';
import { type StringKey, useStrings } from '../strings.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  /** The parsed value; undefined before anything is typed. */
  readonly read: ParsedPattern | undefined;
  readonly onInput: (value: string) => void;
}

const problemText: Readonly<Record<PatternProblem, StringKey>> = {
  empty: 'patternEmpty',
  'too-long': 'patternTooLong',
  spaces: 'patternSpaces',
  scheme: 'patternScheme',
  wildcard: 'patternWildcard',
  login: 'patternLogin',
  query: 'patternQuery',
  port: 'patternPort',
  host: 'patternHost',
};

/** A field for a site pattern that shows what is wrong and the correction while typing. */
export function PatternField({ label, value, read, onInput }: Props) {
  const t = useStrings();
  const { address } = useLanguage();
  const id = useId();
  const problem = read?.ok === false ? read : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        autocapitalize="none"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('patternExample')}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        onInput={event => {
          onInput(event.currentTarget.value);
        }}
      />
      <p class="field-said" id={`${id}-said`} aria-live="polite">
        {problem && <span class="problem">{t(problemText[problem.problem])}</span>}
        {problem?.cure !== undefined && (
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              onInput(problem.cure ?? '');
            }}
          >
            {t('patternCure', [address(problem.cure)])}
          </button>
        )}
        {read?.ok === true &&
          read.text !== value.trim() &&
          t('patternStoredAs', [address(read.text)])}
      </p>
    </div>
  );
}
