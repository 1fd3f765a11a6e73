import type { Article, Entity, Party, Relation } from './pack.ts';

/** All that one card shows: a slice of a pack; travels as a message when a card opens. */
export interface CardContent {
  readonly lang: string;
  readonly entity: Pick<Entity, 'id' | 'title' | 'kind' | 'description' | 'facts'>;
  readonly article: Pick<Article, 'title' | 'publisher' | 'url' | 'date'>;
  /** Headings of the sections that the facts cite, by section id. */
  readonly headings: Readonly<Record<string, string>>;
  readonly relations: readonly Relation[];
  readonly parties: readonly Party[];
}
