import { useState } from 'preact/hooks';
import type { SiteRule } from '../../extension/settings/settings-schema.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { PasteRules } from './PasteRules.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleRow } from './RuleRow.tsx';
import {
  type ReadPattern,
  searchRules,
  withChangedRule,
  withoutRule,
  withRule,
} from './site-rule-list.ts';

interface Props {
  readonly rules: readonly SiteRule[];
  /** Initial state of a new rule: the opposite of the default for other sites. */
  readonly newState: SiteRule['state'];
  readonly readPattern: ReadPattern;
  readonly onChange: (rules: readonly SiteRule[]) => void;
}

/** Least number of rules for which the search field is shown. */
const SEARCH_FROM = 6;

/** The editor of site rules: search, add, change, remove, undo, paste several. */
export function SiteRuleEditor({ rules, newState, readPattern, onChange }: Props) {
  const t = useStrings();
  const { address } = useLanguage();
  const [search, setSearch] = useState('');
  const [undo, setUndo] = useState<{ said: string; rules: readonly SiteRule[] }>();
  const found = searchRules(rules, search);

  function change(next: readonly SiteRule[], said: string): void {
    setUndo({ said, rules });
    onChange(next);
  }

  return (
    <div class="rule-editor">
      <RuleForm
        state={newState}
        readPattern={readPattern}
        onSave={rule => {
          change(withRule(rules, rule), t('ruleAdded', [address(rule.pattern)]));
        }}
      />
      {rules.length >= SEARCH_FROM && (
        <label class="field">
          {t('ruleSearch')}
          <input
            type="search"
            value={search}
            onInput={event => {
              setSearch(event.currentTarget.value);
            }}
          />
        </label>
      )}
      {found.length > 0 ? (
        <ul class="rules" aria-label={t('ruleList')}>
          {found.map(rule => (
            <RuleRow
              key={rule.pattern}
              rule={rule}
              readPattern={readPattern}
              onChange={changed => {
                const next = withChangedRule(rules, rule.pattern, changed);
                change(next, t('ruleChanged', [address(changed.pattern)]));
              }}
              onRemove={() => {
                change(withoutRule(rules, rule.pattern), t('ruleRemoved', [address(rule.pattern)]));
              }}
            />
          ))}
        </ul>
      ) : (
        <p class="hint">{t(rules.length === 0 ? 'ruleNone' : 'ruleNoneFound')}</p>
      )}
      <div class="undo" aria-live="polite">
        {undo && (
          <>
            <span>{undo.said}</span>
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                onChange(undo.rules);
                setUndo(undefined);
              }}
            >
              {t('undo')}
            </button>
          </>
        )}
      </div>
      <PasteRules
        state={newState}
        readPattern={readPattern}
        onAdd={added => {
          change(added.reduce(withRule, rules), t('rulesAdded'));
        }}
      />
    </div>
  );
}
