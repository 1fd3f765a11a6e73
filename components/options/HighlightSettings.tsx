import type { ComponentChildren } from 'preact';
import type { Entity } from '../../data/pack.ts';
import { Choices } from '../controls/Choices.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useStrings } from '../strings.ts';
import type { SettingGroupProps } from './options-props.ts';
import { useLockedHint } from './use-locked-hint.ts';

interface Props extends SettingGroupProps {
  readonly entities: readonly Pick<Entity, 'id' | 'title' | 'kind'>[];
  /** A sample text with marks by the settings. */
  readonly preview: ComponentChildren;
}

/** What is marked, how much of it and how it looks, with a sample. */
export function HighlightSettings(props: Props) {
  const { settings, isLocked, onChange, entities, preview } = props;
  const t = useStrings();
  const lockedHint = useLockedHint(isLocked);
  const { hiddenEntities } = settings;
  return (
    <>
      <div class="setting-preview">{preview}</div>
      <fieldset class="choices" disabled={isLocked('hiddenEntities')}>
        <legend>{t('optionEntities')}</legend>
        <p class="hint">{lockedHint('hiddenEntities') ?? t('optionEntitiesHint')}</p>
        <div class="setting-switches">
          {entities.map(({ id, title, kind }) => (
            <Switch
              key={id}
              label={
                <>
                  <EntityDot entityId={id} />
                  <bdi lang="en">{title}</bdi>
                </>
              }
              hint={
                <span lang="en" dir="ltr">
                  {kind}
                </span>
              }
              on={!hiddenEntities.includes(id)}
              disabled={isLocked('hiddenEntities')}
              onChange={on => {
                const others = hiddenEntities.filter(hidden => hidden !== id);
                onChange({ hiddenEntities: on ? others : [...others, id] });
              }}
            />
          ))}
        </div>
      </fieldset>
      <Choices
        label={t('optionDensity')}
        hint={lockedHint('density')}
        disabled={isLocked('density')}
        chosen={settings.density}
        choices={[
          { value: 'all', label: t('densityAll') },
          { value: 'first-per-section', label: t('densitySection') },
          { value: 'first-per-page', label: t('densityPage') },
        ]}
        onChoose={density => {
          onChange({ density });
        }}
      />
      <Choices
        label={t('optionStyle')}
        hint={lockedHint('highlightStyle')}
        disabled={isLocked('highlightStyle')}
        chosen={settings.highlightStyle}
        choices={[
          { value: 'underline', label: t('styleUnderline') },
          { value: 'tint', label: t('styleTint') },
          { value: 'both', label: t('styleBoth') },
        ]}
        onChoose={highlightStyle => {
          onChange({ highlightStyle });
        }}
      />
      <Choices
        label={t('optionStrength')}
        hint={lockedHint('highlightStrength')}
        disabled={isLocked('highlightStrength')}
        chosen={settings.highlightStrength}
        choices={[
          { value: 'quiet', label: t('strengthQuiet') },
          { value: 'normal', label: t('strengthNormal') },
          { value: 'strong', label: t('strengthStrong') },
        ]}
        onChoose={highlightStrength => {
          onChange({ highlightStrength });
        }}
      />
    </>
  );
}

/** The entity's accent color as a dot; hidden from assistive technology, since the name is beside it. */
function EntityDot({ entityId }: { readonly entityId: string }) {
  return <span class="entity-dot" data-entity={entityId} aria-hidden="true" />;
}
