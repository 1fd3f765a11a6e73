import { join, place, places, string } from './json-place.ts';
import type { PackProblem, JsonPlace } from './json-place.ts';

/** Finds references to unknown ids, ids used twice, and relations of a party to itself. */
export function referenceProblems(pack: JsonPlace): readonly PackProblem[] {
  const sections = places(place(pack, 'article'), 'sections');
  const entities = places(pack, 'entities');
  const parties = places(pack, 'parties');
  const relations = places(pack, 'relations');
  const facts = entities.map(entity => places(entity, 'facts'));
  const rivals = entities.map(entity => places(place(entity, 'sense'), 'rivals'));

  return [
    ...[sections, entities, parties, ...facts, ...rivals].flatMap(repeatedIds),
    ...unknown([...facts.flat(), ...relations], 'section', sections, 'article.sections'),
    ...unknown(relations, 'from', parties, 'parties'),
    ...unknown(relations, 'to', parties, 'parties'),
    ...unknown(parties, 'entity', entities, 'entities'),
    ...relations
      .filter(relation => relation.value['from'] !== undefined)
      .filter(relation => relation.value['from'] === relation.value['to'])
      .map(({ path }) => ({
        path: join(path, 'to'),
        message: 'a party stands in no relation to itself: name another party',
      })),
  ];
}

function repeatedIds(list: readonly JsonPlace[]): readonly PackProblem[] {
  const seen = new Map<string, string>();
  return list.flatMap(item => {
    const id = string(item, 'id');
    if (id === undefined) return [];
    const first = seen.get(id);
    seen.set(id, first ?? item.path);
    return first === undefined
      ? []
      : [
          {
            path: join(item.path, 'id'),
            message: `"${id}" is taken by ${first}: choose another id`,
          },
        ];
  });
}

function unknown(
  list: readonly JsonPlace[],
  field: string,
  targets: readonly JsonPlace[],
  where: string,
): readonly PackProblem[] {
  const ids = new Set(targets.map(target => string(target, 'id')));
  return list.flatMap(item => {
    const id = string(item, field);
    if (id === undefined || ids.has(id)) return [];
    const known = [...ids].filter(id => id !== undefined).join(', ') || 'none';
    return [
      {
        path: join(item.path, field),
        message: `"${id}" is not among ${where}: add it there, or name one of ${known}`,
      },
    ];
  });
}
