import type { SiteRule } from '../../extension/settings/settings-schema.ts';
import { useStrings } from '../strings.ts';

/** The rules that an organization has set, read-only; nothing if there are none. */
export function OrganizationRules({ rules }: { readonly rules: readonly SiteRule[] }) {
  const t = useStrings();
  if (rules.length === 0) return null;
  return (
    <div class="field">
      <p class="field-label">{t('rulesOfOrganization')}</p>
      <ul class="rules">
        {rules.map(({ pattern, state }) => (
          <li key={pattern} class="rule" data-state={state}>
            <bdi class="rule-pattern">{pattern}</bdi>
            <span class="rule-state">{t(state === 'on' ? 'ruleOn' : 'ruleOff')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
