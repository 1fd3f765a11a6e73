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
  act?: Scene['act'],
): Scene {
  const content = contentOf(entityId);
  return {
    name: `card-${name}`,
    place: 'shadow',
    styles: [cardStyle],
    width: 560,
    ...(act && { act }),
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
  card('azure', 'azure'),
  card('openai', 'openai'),
  card('stargate-open', 'stargate', {}, press('.card-more')),
  card('azure-pinned', 'azure', { pinned: true }),
  card('openai-alone', 'openai', { position: undefined, reasons: [] }),
  card('stargate-focused', 'stargate', {}, root =>
    root.querySelector<HTMLElement>('.source-line a')?.focus({ focusVisible: true }),
  ),
  card('stargate-copied', 'stargate', {}, press('.fact-copy')),
  card('stargate-sheet', 'stargate', { form: 'sheet' }),
  card('azure-themed-dark', 'azure', { theme: 'dark' }),
];
