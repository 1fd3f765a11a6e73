import type { CardContent } from '../../data/card-content.ts';

/** The contents of cards by entity id, requested once per page and entity. */
export interface CardFacts {
  /** The content if it is loaded already. */
  readonly at: (entityId: string) => CardContent | undefined;
  /** Loads the content; `undefined`: there is none, or the request was not answered. */
  fetch(entityId: string): Promise<CardContent | undefined>;
}

/** Makes the store. Calls during a request share its answer; a request that was not answered is made again. */
export function createCardFacts(
  request: (entityId: string) => Promise<CardContent | undefined>,
): CardFacts {
  const known = new Map<string, CardContent>();
  const pending = new Map<string, Promise<CardContent | undefined>>();

  async function load(entityId: string): Promise<CardContent | undefined> {
    try {
      const content = await request(entityId);
      if (content) known.set(entityId, content);
      return content;
    } finally {
      pending.delete(entityId);
    }
  }

  return {
    at: entityId => known.get(entityId),
    fetch(entityId) {
      const content = known.get(entityId);
      if (content) return Promise.resolve(content);
      const answer = pending.get(entityId) ?? load(entityId);
      pending.set(entityId, answer);
      return answer;
    },
  };
}
