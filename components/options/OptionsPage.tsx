import { useStrings } from '../strings.ts';
import { backupGroup, resetGroup, shortcutGroup, syncGroups } from './browser-groups.tsx';
import { DamagedNotice } from './DamagedNotice.tsx';
import { cardGroup, decisionGroups, highlightGroup, siteGroup } from './marking-groups.tsx';
import type { OptionsPageProps } from './options-props.ts';
import { OptionsLayout } from './OptionsLayout.tsx';

/** The whole options page. */
export function OptionsPage(props: OptionsPageProps) {
  const { settings, icon, hasFailed, actions } = props;
  const t = useStrings();
  return (
    <OptionsLayout
      icon={icon}
      hasFailed={hasFailed}
      notice={<DamagedNotice damaged={settings.damaged} onRepair={actions.repair} />}
      groups={[
        siteGroup(props, t),
        highlightGroup(props, t),
        ...decisionGroups(props, t),
        cardGroup(props, t),
        shortcutGroup(props, t),
        ...syncGroups(props, t),
        backupGroup(props, t),
        resetGroup(props, t),
      ]}
    />
  );
}
