import type { Article, Entity, EntityId, Pack, Party, Relation } from './pack.ts';

/** Everything that one card shows: a slice of a pack, sent as a message when the card opens. */
export interface CardContent {
  readonly lang: string;
  readonly entity: Pick<Entity, 'id' | 'title' | 'kind' | 'description' | 'facts'>;
  readonly article: Pick<Article, 'title' | 'publisher' | 'url' | 'date'>;
  /** Headings of the sections that the facts cite, by section id. */
  readonly headings: Readonly<Record<string, string>>;
  readonly relations: readonly Relation[];
  readonly parties: readonly Party[];
}

/** The card of an entity, with its own relations and the parties they name; undefined where no pack has the entity. */
export function cardContentOf(packs: readonly Pack[], entityId: EntityId): CardContent | undefined {
  for (const { lang, article, entities, parties, relations } of packs) {
    const entity = entities.find(({ id }) => id === entityId);
    if (!entity) continue;
    const self = parties.find(party => party.entity === entityId)?.id;
    const own = relations.filter(({ from, to }) => from === self || to === self);
    const named = new Set(own.flatMap(({ from, to }) => [from, to]));
    const cited = new Set([...entity.facts, ...own].map(({ section }) => section));
    return {
      lang,
      entity: pick(entity, 'id', 'title', 'kind', 'description', 'facts'),
      article: pick(article, 'title', 'publisher', 'url', 'date'),
      headings: Object.fromEntries(
        article.sections.filter(({ id }) => cited.has(id)).map(({ id, heading }) => [id, heading]),
      ),
      relations: own,
      parties: parties.filter(({ id }) => named.has(id)),
    };
  }
  return undefined;
}

/** The named fields only, so that the message contains nothing else. */
function pick<T, K extends keyof T>(source: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map(key => [key, source[key]])) as Pick<T, K>;
}
