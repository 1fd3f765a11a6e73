import { Choices } from '../controls/Choices.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useStrings } from '../strings.ts';
import type { SettingGroupProps } from './options-props.ts';
import { SiteRuleEditor } from './SiteRuleEditor.tsx';
import type { ReadPattern } from './site-rule-list.ts';
import { useLockedHint } from './use-locked-hint.ts';

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
