import { EntityCard, type EntityCardProps } from '../../components/EntityCard.tsx';
import { cardStyle } from '../../components/card-style.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { type CardContent, cardContentOf } from '../../data/card-content.ts';
import { press, type Scene } from './scene.ts';

/** Every picture is of this day, so that ages and spans stand still. */
export const galleryNow = new Date(2026, 10, 22, 12);

const nothing = () => {};

function contentOf(entityId: string): CardContent {
  const content = cardContentOf(builtInPacks, entityId);
  if (!content) throw new Error(`no pack has the entity ${entityId}`);
  return content;
}

function card(
  name: string,
  entityId: string,
  props: Partial<EntityCardProps> = {},
  options: Pick<Scene, 'act' | 'compared' | 'part'> = {},
): Scene {
  const content = contentOf(entityId);
  return {
    name: `card-${name}`,
    place: 'shadow',
    styles: [cardStyle],
    width: 560,
    ...options,
    render: () => (
      <EntityCard
        content={content}
        form="popover"
        theme="auto"
        now={galleryNow}
        pinned={false}
        position={{ index: 3, count: 14 }}
        reasons={['SoftBank', 'data center']}
        onClose={nothing}
        onPin={nothing}
        onPrevious={nothing}
        onNext={nothing}
        onCopyFact={() => Promise.resolve(true)}
        onSiteOff={nothing}
        onNotThisMeaning={nothing}
        onKnown={nothing}
        {...props}
      />
    ),
  };
}

/** The card of each entity, and each state that it can be in. */
export const cardScenes: readonly Scene[] = [
  card('stargate', 'stargate'),
  card('azure', 'azure', {}, { compared: ['light', 'dark', 'contrast', 'rtl', 'narrow'] }),
  card('openai', 'openai', {}, { compared: ['light', 'dark', 'forced', 'narrow-large'] }),
  card(
    'stargate-open',
    'stargate',
    {},
    { act: press('.card-more'), compared: ['light', 'forced', 'rtl', 'large'] },
  ),
  card(
    'azure-pinned',
    'azure',
    { pinned: true },
    { part: '.card-header', compared: ['light', 'forced'] },
  ),
  card('openai-alone', 'openai', { position: undefined, reasons: [] }),
  card(
    'stargate-focused',
    'stargate',
    {},
    {
      act: root => root.querySelector<HTMLElement>('.source-line a')?.focus({ focusVisible: true }),
      part: '.card-footer',
      compared: ['light', 'dark', 'forced'],
    },
  ),
  card('stargate-copied', 'stargate', {}, { act: press('.fact-copy'), part: '.card-body' }),
  card('stargate-sheet', 'stargate', { form: 'sheet' }),
  card('azure-themed-dark', 'azure', { theme: 'dark' }),
];
