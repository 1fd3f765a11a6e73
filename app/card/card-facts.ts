import type { CardContent } from '../../data/card-content.ts';

/** The facts of entities, asked for once per page and entity. */
export interface CardFacts {
  /** What is known already. */
  at(entityId: string): CardContent | undefined;
  /** Resolves when the answer is there; `undefined`: there are none, or nobody answers. */
  fetch(entityId: string): Promise<CardContent | undefined>;
}

/** An answer that did not come is asked for again the next time. */
export function createCardFacts(
  request: (entityId: string) => Promise<CardContent | undefined>,
): CardFacts {
  const known = new Map<string, CardContent>();
  const asked = new Map<string, Promise<CardContent | undefined>>();

  async function ask(entityId: string): Promise<CardContent | undefined> {
    const content = await request(entityId);
    asked.delete(entityId);
    if (content) known.set(entityId, content);
    return content;
  }

  return {
    at: entityId => known.get(entityId),
    fetch(entityId) {
      const content = known.get(entityId);
      if (content) return Promise.resolve(content);
      const pending = asked.get(entityId) ?? ask(entityId);
      asked.set(entityId, pending);
      return pending;
    },
  };
}
