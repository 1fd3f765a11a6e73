import { useState } from 'preact/hooks';
import type { SiteRule } from '../../extension/settings/settings-schema.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { RuleForm } from './RuleForm.tsx';
import type { ReadPattern } from './site-rule-list.ts';

interface Props {
  readonly rule: SiteRule;
  readonly readPattern: ReadPattern;
  readonly onChange: (rule: SiteRule) => void;
  readonly onRemove: () => void;
}

/** One rule of the list, read or edited in place. */
export function RuleRow({ rule, readPattern, onChange, onRemove }: Props) {
  const t = useStrings();
  const { address } = useLanguage();
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return (
      <li class="rule rule-editing">
        <RuleForm
          rule={rule}
          state={rule.state}
          readPattern={readPattern}
          onSave={changed => {
            setIsEditing(false);
            onChange(changed);
          }}
          onCancel={() => {
            setIsEditing(false);
          }}
        />
      </li>
    );
  }
  return (
    <li class="rule" data-state={rule.state}>
      <bdi class="rule-pattern">{rule.pattern}</bdi>
      <span class="rule-state">{t(rule.state === 'on' ? 'ruleOn' : 'ruleOff')}</span>
      <span class="rule-actions">
        <button
          type="button"
          class="button button-small button-quiet"
          aria-label={t('ruleEditOf', [address(rule.pattern)])}
          onClick={() => {
            setIsEditing(true);
          }}
        >
          {t('ruleEdit')}
        </button>
        <button
          type="button"
          class="button button-small button-quiet"
          aria-label={t('ruleRemoveOf', [address(rule.pattern)])}
          onClick={onRemove}
        >
          {t('ruleRemove')}
        </button>
      </span>
    </li>
  );
}
