import type { FramedMention, PageState } from '../../components/popup/page-state.ts';
import { type PopupActions, PopupPage } from '../../components/popup/PopupPage.tsx';
import type { SiteView } from '../../components/popup/site-view.ts';
import type { ReaderDecisions } from '../../components/popup/why-judged.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { displayPack } from '../../data/display-pack.ts';
import type { Reason } from '../../detection/mention.ts';
import type { PageReport } from '../../extension/messages/messages.ts';
import active from '../../public/icon/48.png?inline';
import off48 from '../../public/icon/off-48.png?inline';
import paused from '../../public/icon/paused-48.png?inline';
import { galleryNow } from './card-scenes.tsx';
import { popupStyles } from './page-styles.ts';
import { press, type Scene } from './scene.ts';

const packs = builtInPacks.map(displayPack);
const icons = { active, off: off48, paused };
const nothing = () => {};

/** A mention in its sentence; the words stand between asterisks. */
function mention(
  id: number,
  entityId: string,
  marked: string,
  reasons: Reason[],
  verdict: FramedMention['verdict'] = 'mention',
  site = 'news.example.com',
): FramedMention {
  const [before = '', surface = '', after = ''] = marked.split('*');
  return {
    id,
    frameId: 0,
    site,
    entityId,
    surface,
    sentence: before + surface + after,
    start: before.length,
    end: before.length + surface.length,
    confidence: 0.9,
    verdict,
    reasons,
  };
}

const found: readonly FramedMention[] = [
  mention(1, 'openai', 'The lab behind the chatbot, *OpenAI*, signed the lease on Monday.', []),
  mention(2, 'stargate', 'It will fill the first hall of *Stargate* near Abilene.', [
    { text: 'SoftBank', weight: 2 },
    { text: 'data center', weight: 1.5 },
    { text: 'the data center', weight: 1.2 },
  ]),
  mention(3, 'azure', 'Until then the models keep running on *Azure*, engineers said.', [
    { text: 'running on Azure', weight: 2 },
  ]),
  mention(
    4,
    'stargate',
    'Our other headline: a fan rebuilt the *Stargate* ring in his garden.',
    [
      { text: 'SG-1', weight: -3, rival: 'the Stargate films and series' },
      { text: 'wormhole', weight: -2, rival: 'the Stargate films and series' },
    ],
    'other',
  ),
  mention(5, 'azure', 'The *azure* of the bay is best at noon.', [], 'other'),
  mention(6, 'stargate', 'Watch the *Stargate* marathon tonight.', [], 'other', 'tv.example.com'),
];

const noDecisions: ReaderDecisions = { hidden: [], verdicts: [] };
const decided: ReaderDecisions = {
  hidden: ['openai'],
  verdicts: [{ entityId: 'stargate', site: 'tv.example.com', verdict: 'never' }],
};

const report: PageReport = {
  counts: { stargate: 1, azure: 1, openai: 1 },
  scanMs: 7.4,
  state: 'idle',
  framesSkipped: 0,
};

const site: SiteView = {
  name: 'news.example.com',
  host: 'news.example.com',
  state: { state: 'on', because: 'mode' },
  site: { pattern: 'news.example.com', name: 'news.example.com' },
  domain: { pattern: '*.example.com', name: 'example.com' },
  access: 'granted',
  isLocked: false,
};

const actions: PopupActions = {
  switchAll: nothing,
  switchTo: nothing,
  pause: nothing,
  resume: nothing,
  grant: nothing,
  jump: nothing,
  reload: nothing,
  mark: nothing,
  unhide: nothing,
  forget: nothing,
  openOptions: nothing,
  openShortcuts: undefined,
};

interface Look {
  readonly state?: PageState;
  readonly view?: Partial<SiteView>;
  readonly enabled?: boolean;
  readonly hasFailed?: boolean;
  readonly hasDecisions?: boolean;
}

function scene(
  name: string,
  look: Look,
  options: Pick<Scene, 'act' | 'compared' | 'part'> = {},
): Scene {
  const { state = { kind: 'ready', mentions: found, report }, enabled = true } = look;
  const view: SiteView = { ...site, ...look.view };
  const decisions = look.hasDecisions ? decided : noDecisions;
  return {
    name: `popup-${name}`,
    place: 'page',
    bodyClass: 'popup',
    styles: popupStyles,
    width: 400,
    ...options,
    render: () => (
      <PopupPage
        packs={packs}
        now={galleryNow}
        icons={icons}
        isOn={enabled}
        site={state.kind === 'restricted' ? undefined : view}
        state={state}
        decisions={decisions}
        shortcuts={[]}
        hasFailed={look.hasFailed ?? false}
        actions={actions}
      />
    ),
  };
}

/** The summary has pictures of its own. */
const article = { act: press('[data-tab=article]'), part: '.tab-row' };
const siteTab = { act: press('[data-tab=site]') };
const off = { state: 'off', because: 'mode' } as const;
const ruled = {
  state: 'off',
  because: 'rule',
  rule: { pattern: '*.example.com', state: 'off' },
} as const;
const nobody: PageReport = { counts: {}, scanMs: 0.4, state: 'idle', framesSkipped: 0 };

/** The popup in every state. */
export const popupScenes: readonly Scene[] = [
  scene(
    'found',
    {},
    { compared: ['light', 'dark', 'forced', 'contrast', 'rtl', 'narrow', 'large'] },
  ),
  scene(
    'reasons',
    { hasDecisions: true },
    { act: press('.unmarked summary'), compared: ['light', 'dark'] },
  ),
  scene(
    'slowed',
    {
      state: {
        kind: 'ready',
        mentions: found,
        report: { ...report, state: 'slowed', framesSkipped: 2, scanMs: 1840 },
      },
    },
    { part: '.health' },
  ),
  scene('empty', { state: { kind: 'ready', mentions: [], report: nobody } }),
  scene('loading', { state: { kind: 'loading' } }),
  scene('silent', { state: { kind: 'silent' } }),
  scene('restricted', { state: { kind: 'restricted', reason: 'extension-store' } }),
  scene('off', { state: { kind: 'off', because: 'mode' }, view: { state: off } }),
  scene('off-all', {
    state: { kind: 'off', because: 'all' },
    enabled: false,
    view: { state: { state: 'off', because: 'all' } },
  }),
  scene('paused', {
    state: { kind: 'off', because: 'tab-paused' },
    view: { pause: { kind: 'tab' } },
  }),
  scene('no-access', { state: { kind: 'no-access' }, view: { access: 'withheld' } }),
  scene('failed', { hasFailed: true }, { part: '.popup-failed' }),
  scene('article', {}, article),
  scene('site', {}, { ...siteTab, compared: ['light', 'dark', 'forced', 'rtl'] }),
  scene('site-ruled', { view: { state: { ...ruled, from: 'own' } } }, siteTab),
  scene(
    'site-forced',
    { view: { state: { ...ruled, from: 'organization' }, isLocked: true } },
    siteTab,
  ),
  scene('site-withheld', { view: { access: 'withheld' } }, siteTab),
  scene(
    'site-paused',
    { view: { pause: { kind: 'hour', until: new Date(2026, 10, 22, 17, 30).getTime() } } },
    siteTab,
  ),
];
