import type { Entity } from '../../data/pack.ts';
import { useLanguage } from '../language.ts';

interface Props {
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  /** Mentions by entity id. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The number of mentions of each entity on the page. */
export function EntityCounts({ entities, counts }: Props) {
  const { number } = useLanguage();
  return (
    <ul class="entity-counts">
      {entities.map(({ id, title }) => (
        <li key={id} class="entity-count" data-entity={id} data-count={counts[id] ?? 0}>
          <span class="entity-count-name" lang="en">
            {title}
          </span>
          <span class="entity-count-number">{number(counts[id] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
