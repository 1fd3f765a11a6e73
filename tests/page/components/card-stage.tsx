import { render } from 'preact';
import { act } from 'preact/test-utils';
import { EntityCard, type EntityCardProps } from '../../../components/EntityCard.tsx';
import { cardStyle } from '../../../components/card-style.ts';
import { Strings } from '../../../components/strings.ts';
import { builtInPacks } from '../../../data/built-in-packs.ts';
import { cardContentOf } from '../../../data/card-content.ts';
import { english } from './english.ts';

/** A card as it stands on a page: in a shadow root whose host has lost the page's styles. */
export interface CardStage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Names of the callbacks that were called, in order; a copied text follows its own. */
  readonly calls: readonly string[];
  /** The one element that matches; throws where there is none. */
  readonly get: (selector: string) => HTMLElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  readonly press: (selector: string) => Promise<void>;
}

const actions = [
  'onClose',
  'onPin',
  'onPrevious',
  'onNext',
  'onSiteOff',
  'onNotThisMeaning',
  'onKnown',
] as const;

/** Puts the card of an entity on the page. */
export async function stageCard(
  entityId: string,
  props: Partial<EntityCardProps> = {},
): Promise<CardStage> {
  const content = cardContentOf(builtInPacks, entityId);
  if (!content) throw new Error(`no card of ${entityId}`);
  const host = document.createElement('div');
  host.style.cssText = 'all: initial; display: block;';
  document.body.replaceChildren(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyle);
  root.adoptedStyleSheets = [sheet];

  const calls: string[] = [];
  const callbacks = Object.fromEntries(
    actions.map(name => [name, () => calls.push(name)]),
  ) as unknown as Pick<EntityCardProps, (typeof actions)[number]>;
  await act(() =>
    render(
      <Strings.Provider value={english}>
        <EntityCard
          content={content}
          form="popover"
          theme="auto"
          now={new Date(2026, 10, 22)}
          pinned={false}
          position={{ index: 2, count: 3 }}
          reasons={['SoftBank', 'data center']}
          onCopyFact={text => {
            calls.push('onCopyFact', text);
            return Promise.resolve(true);
          }}
          {...callbacks}
          {...props}
        />
      </Strings.Provider>,
      root,
    ),
  );
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const get = (selector: string) => {
    const [element] = all(selector);
    if (!element) throw new Error(`the card has no ${selector}`);
    return element;
  };
  return { host, root, calls, get, all, press: selector => act(() => get(selector).click()) };
}
