import type { DisplayPack } from '../../data/display-pack.ts';
import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import { ArticleSummary } from '../ArticleSummary.tsx';
import { Decisions } from './DecisionList.tsx';
import { type IconState, PagePanel } from './PagePanel.tsx';
import type { FramedMention, PageState } from './page-state.ts';
import { PopupHeader } from './PopupHeader.tsx';
import { PopupLayout } from './PopupLayout.tsx';
import { heldBy, type Pause, type PauseKind, type SiteView } from './site-view.ts';
import { SitePanel } from './SitePanel.tsx';
import type { ReaderDecisions } from './why-judged.ts';
import { ShortcutList, type Shortcut } from '../options/ShortcutList.tsx';
import { useStrings } from '../strings.ts';

/** Everything that the popup's controls do. */
export interface PopupActions {
  readonly switchAll: (on: boolean) => void;
  /** Switches the sites that a pattern covers; without a pattern, this site. */
  readonly switchTo: (state: 'on' | 'off', pattern?: string) => void;
  readonly pause: (kind: PauseKind) => void;
  readonly resume: (pause: Pause | undefined) => void;
  readonly grant: (scope: 'site' | 'all' | 'once') => void;
  readonly jump: (mention: FramedMention) => void;
  readonly reload: () => void;
  /** Marks the entity on the site of the mention from now on. */
  readonly mark: (mention: FramedMention) => void;
  readonly unhide: (entityId: string) => void;
  readonly forget: (verdict: SiteVerdict) => void;
  readonly openOptions: () => void;
  /** undefined where the browser's page for shortcuts cannot be opened. */
  readonly openShortcuts: (() => void) | undefined;
}

interface Props {
  readonly packs: readonly DisplayPack[];
  /** The age of the articles is counted up to this time. */
  readonly now: Date;
  /** Addresses of the toolbar's icons. */
  readonly icons: Readonly<Record<IconState, string>>;
  /** The switch for all sites; undefined until the settings have been read. */
  readonly isOn: boolean | undefined;
  /** undefined where no site can be switched. */
  readonly site: SiteView | undefined;
  readonly state: PageState;
  readonly decisions: ReaderDecisions;
  readonly shortcuts: readonly Shortcut[];
  /** Whether the last change could not be stored. */
  readonly hasFailed: boolean;
  readonly actions: PopupActions;
}

/** The whole popup. */
export function PopupPage(props: Props) {
  const { packs, now, site, hasFailed, actions } = props;
  const onResume = (): void => actions.resume(site?.pause);
  return (
    <PopupLayout
      hasFailed={hasFailed}
      header={<Header {...props} />}
      page={<PageTab {...props} onResume={onResume} />}
      article={packs.map(pack => (
        <ArticleSummary key={pack.id} pack={pack} now={now} />
      ))}
      site={
        site && (
          <SitePanel
            view={site}
            onSwitch={(pattern, wanted) => actions.switchTo(wanted, pattern)}
            onPause={actions.pause}
            onResume={onResume}
            onGrant={actions.grant}
          />
        )
      }
    />
  );
}

function Header({ isOn, site, icons, actions }: Props) {
  return (
    <PopupHeader
      allSites={isOn === undefined ? undefined : { on: isOn, onChange: actions.switchAll }}
      site={
        site && {
          name: site.name,
          // A pause does not turn the switch off: it ends by itself.
          on: site.state.state === 'on' || site.pause !== undefined,
          held: heldBy(site),
          isLocked: site.isLocked,
          onChange: on => actions.switchTo(on ? 'on' : 'off'),
        }
      }
      icon={icons.active}
      onOptions={actions.openOptions}
    />
  );
}

function PageTab(props: Props & { readonly onResume: () => void }) {
  const { packs, site, state, icons, decisions, shortcuts, actions, onResume } = props;
  const entities = packs.flatMap(pack => pack.entities);
  return (
    <>
      <PagePanel
        state={state}
        entities={entities}
        siteName={site?.name ?? ''}
        icons={icons}
        decisions={decisions}
        onJump={actions.jump}
        onMark={actions.mark}
        onReload={actions.reload}
        onResume={onResume}
        onGrant={actions.grant}
      />
      <Decisions
        entities={entities}
        {...decisions}
        onUnhide={actions.unhide}
        onForget={actions.forget}
      />
      <Shortcuts shortcuts={shortcuts} onOpen={actions.openShortcuts} />
    </>
  );
}

/** The shortcuts, collapsed; nothing where the browser has none. */
function Shortcuts({
  shortcuts,
  onOpen,
}: {
  readonly shortcuts: readonly Shortcut[];
  readonly onOpen: (() => void) | undefined;
}) {
  const t = useStrings();
  if (shortcuts.length === 0) return null;
  return (
    <details class="unmarked">
      <summary>{t('optionsShortcuts')}</summary>
      <ShortcutList shortcuts={shortcuts} onOpen={onOpen} />
    </details>
  );
}
