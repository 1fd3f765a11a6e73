import type { CardContent } from '../../data/card-content.ts';
import type { Pack } from '../../data/pack.ts';

/** The slice of the packs that one card shows; `undefined` for an entity of no pack. */
export function cardContentOf(packs: readonly Pack[], entityId: string): CardContent | undefined {
  for (const { lang, article, entities, parties, relations } of packs) {
    const entity = entities.find(({ id }) => id === entityId);
    if (!entity) continue;
    const own = new Set(parties.filter(party => party.entity === entityId).map(({ id }) => id));
    const ownRelations = relations.filter(({ from, to }) => own.has(from) || own.has(to));
    const shown = new Set(ownRelations.flatMap(({ from, to }) => [from, to]));
    const cited = new Set([...entity.facts, ...ownRelations].map(statement => statement.section));
    const { id, title, kind, description, facts } = entity;
    return {
      lang,
      entity: { id, title, kind, description, facts },
      article: {
        title: article.title,
        publisher: article.publisher,
        url: article.url,
        date: article.date,
      },
      headings: Object.fromEntries(
        article.sections
          .filter(section => cited.has(section.id))
          .map(({ id: key, heading }) => [key, heading]),
      ),
      relations: ownRelations,
      parties: parties.filter(party => shown.has(party.id)),
    };
  }
  return undefined;
}
