import { useState } from 'preact/hooks';
import type { SiteRule } from '../../extension/settings/settings-schema.ts';
import { useStrings } from '../strings.ts';
import { PatternField } from './PatternField.tsx';
import type { ReadPattern } from './site-rule-list.ts';

interface Props {
  /** The current rule; absent for a new one. */
  readonly rule?: SiteRule;
  /** Initial state of a new rule. */
  readonly state: SiteRule['state'];
  readonly readPattern: ReadPattern;
  readonly onSave: (rule: SiteRule) => void;
  /** Absent if the form stays open; it is then cleared after each rule. */
  readonly onCancel?: () => void;
}

/** Adds or changes one rule. */
export function RuleForm({ rule, state: initial, readPattern, onSave, onCancel }: Props) {
  const t = useStrings();
  const [text, setText] = useState(rule?.pattern ?? '');
  const [state, setState] = useState(rule?.state ?? initial);
  const read = text === '' ? undefined : readPattern(text);
  return (
    <form
      class="rule-form"
      onSubmit={event => {
        event.preventDefault();
        if (read?.ok !== true) return;
        onSave({ pattern: read.text, state });
        setText('');
      }}
    >
      <PatternField label={t('ruleSite')} value={text} read={read} onInput={setText} />
      <label class="field field-short">
        {t('ruleState')}
        <select
          value={state}
          onChange={event => {
            setState(event.currentTarget.value === 'on' ? 'on' : 'off');
          }}
        >
          <option value="off">{t('ruleOff')}</option>
          <option value="on">{t('ruleOn')}</option>
        </select>
      </label>
      <div class="field-actions">
        <button type="submit" class="button button-main" disabled={read?.ok !== true}>
          {t(rule ? 'ruleSave' : 'ruleAdd')}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
