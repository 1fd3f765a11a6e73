import type { Entity } from '../../data/pack.ts';
import type { SiteVerdict } from '../../extension/settings-schema.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';

interface Props {
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  /** Entities that the reader knows: marked nowhere. */
  readonly hidden: readonly string[];
  /** What the reader said about entities on this site. */
  readonly verdicts: readonly SiteVerdict[];
  readonly onUnhide: (entityId: string) => void;
  readonly onForget: (verdict: SiteVerdict) => void;
}

/** What the reader decided by "I know this" and "Not this meaning" that holds here, each with its undo. */
export function Decisions({ entities, hidden, verdicts, onUnhide, onForget }: Props) {
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
      key: `${verdict.verdict}:${verdict.entityId}`,
      said: t(verdict.verdict === 'never' ? 'decisionNever' : 'decisionAlways', [
        titleOf(verdict.entityId),
        address(verdict.site),
      ]),
      undo: () => {
        onForget(verdict);
      },
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('decisionsTitle')}</h2>
      <ul>
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
    </section>
  );
}
