import { DecisionList } from '../popup/DecisionList.tsx';
import type { Translate } from '../strings.ts';
import { CardSettings } from './CardSettings.tsx';
import { HighlightSettings } from './HighlightSettings.tsx';
import type { OptionsGroup } from './OptionsLayout.tsx';
import { OrganizationRules, SiteSettings } from './SiteSettings.tsx';
import { SampleText } from './SampleText.tsx';
import type { OptionsPageProps, SettingGroupProps } from './options-props.ts';

const settingsOf = ({ settings, isLocked, actions }: OptionsPageProps): SettingGroupProps => ({
  settings,
  isLocked,
  onChange: actions.change,
});

/** On which sites the extension runs. */
export function siteGroup(props: OptionsPageProps, t: Translate): OptionsGroup {
  const { siteRules, defaultSiteRules } = props.settings.policy;
  return {
    id: 'sites',
    title: t('optionsSites'),
    hint: t('optionsSitesHint'),
    content: (
      <>
        <SiteSettings {...settingsOf(props)} readPattern={props.readPattern} />
        <OrganizationRules rules={[...siteRules, ...defaultSiteRules]} />
      </>
    ),
  };
}

/** What is marked, and how it looks. */
export function highlightGroup(props: OptionsPageProps, t: Translate): OptionsGroup {
  return {
    id: 'highlights',
    title: t('optionsHighlights'),
    content: (
      <HighlightSettings
        {...settingsOf(props)}
        entities={props.entities}
        preview={<SampleText textRef={props.sampleRef} />}
      />
    ),
  };
}

/** The choices made on cards; no group if there are none. */
export function decisionGroups(props: OptionsPageProps, t: Translate): readonly OptionsGroup[] {
  const { hiddenEntities, siteVerdicts } = props.settings;
  if (hiddenEntities.length + siteVerdicts.length === 0) return [];
  return [
    {
      id: 'decisions',
      title: t('decisionsTitle'),
      content: (
        <DecisionList
          entities={props.entities}
          hidden={hiddenEntities}
          verdicts={siteVerdicts}
          onUnhide={props.actions.unhide}
          onForget={props.actions.forget}
        />
      ),
    },
  ];
}

/** How the card opens and looks. */
export function cardGroup(props: OptionsPageProps, t: Translate): OptionsGroup {
  return {
    id: 'card',
    title: t('optionsCard'),
    content: <CardSettings {...settingsOf(props)} />,
  };
}
