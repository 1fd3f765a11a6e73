import { Choices } from '../controls/Choices.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useStrings } from '../strings.ts';
import type { SettingGroupProps } from './options-props.ts';
import { SiteRuleEditor } from './SiteRuleEditor.tsx';
import type { ReadPattern } from './site-rule-list.ts';
import { useLockedHint } from './use-locked-hint.ts';
import type { SiteRule } from '../../extension/settings/settings-schema.ts';

interface Props extends SettingGroupProps {
  readonly readPattern: ReadPattern;
}

/** Where the extension runs. */
export function SiteSettings({ settings, isLocked, onChange, readPattern }: Props) {
  const t = useStrings();
  const lockedHint = useLockedHint(isLocked);
  return (
    <>
      <Switch
        label={t('allSitesSwitch')}
        hint={lockedHint('enabled') ?? t('optionEnabledHint')}
        on={settings.enabled}
        disabled={isLocked('enabled')}
        onChange={enabled => {
          onChange({ enabled });
        }}
      />
      <Choices
        label={t('optionMode')}
        hint={lockedHint('siteMode')}
        disabled={isLocked('siteMode')}
        chosen={settings.siteMode}
        choices={[
          { value: 'on-except', label: t('modeOn') },
          { value: 'off-except', label: t('modeOff') },
        ]}
        onChoose={siteMode => {
          onChange({ siteMode });
        }}
      />
      {isLocked('siteRules') ? (
        <p class="hint">{t('lockedByOrganization')}</p>
      ) : (
        <SiteRuleEditor
          rules={settings.siteRules}
          newState={settings.siteMode === 'on-except' ? 'off' : 'on'}
          readPattern={readPattern}
          onChange={siteRules => {
            onChange({ siteRules: [...siteRules] });
          }}
        />
      )}
    </>
  );
}

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
