import type { Entity } from '../../data/pack.ts';
import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';

/** What the reader decided, and how to take it back. */
export interface DecisionListProps {
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  /** Entities that the reader knows: marked nowhere. */
  readonly hidden: readonly string[];
  /** What the reader said about entities on sites. */
  readonly verdicts: readonly SiteVerdict[];
  readonly onUnhide: (entityId: string) => void;
  readonly onForget: (verdict: SiteVerdict) => void;
}

/** What the reader decided by "I know this" and "Not this meaning", each with its undo. */
export function DecisionList(props: DecisionListProps) {
  const { entities, hidden, verdicts, onUnhide, onForget } = props;
  const t = useStrings();
  const { address } = useLanguage();
  const titleOf = (id: string) => entities.find(entity => entity.id === id)?.title ?? id;
  const lines = [
    ...hidden.map(id => ({
      key: `hidden:${id}`,
      said: t('decisionKnown', [titleOf(id)]),
      undo: () => {
        onUnhide(id);
      },
    })),
    ...verdicts.map(verdict => ({
      key: `${verdict.site}:${verdict.entityId}`,
      said: t(verdict.verdict === 'never' ? 'decisionNever' : 'decisionAlways', [
        titleOf(verdict.entityId),
        address(verdict.site),
      ]),
      undo: () => {
        onForget(verdict);
      },
    })),
  ];
  return (
    <ul class="decision-list">
      {lines.map(({ key, said, undo }) => (
        <li key={key}>
          <span>{said}</span>
          <button
            type="button"
            class="button button-small"
            aria-label={t('undoOf', [said])}
            onClick={undo}
          >
            {t('undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
