import type { Entity } from '../../data/pack.ts';
import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';

/** The choices, and the actions that undo them. */
export interface DecisionListProps {
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  /** Entities that are marked on no site. */
  readonly hidden: readonly string[];
  /** Choices about entities on single sites. */
  readonly verdicts: readonly SiteVerdict[];
  readonly onUnhide: (entityId: string) => void;
  readonly onForget: (verdict: SiteVerdict) => void;
}

/** The choices made by "I know this" and "Not this meaning", each with a button that undoes it. */
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

/** The choices that affect this page, under a heading; nothing if there are none. */
export function Decisions(props: DecisionListProps) {
  const t = useStrings();
  if (props.hidden.length + props.verdicts.length === 0) return null;
  return (
    <section class="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('decisionsTitle')}</h2>
      <DecisionList {...props} />
    </section>
  );
}
