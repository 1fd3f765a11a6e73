/**
 * The types of a pack: what one article gives. Data only; every array is in display order.
 * The shape is defined once, in `pack-schema.ts`; `checks/` says what a shape cannot.
 */
import type { InferOutput } from 'valibot';
import type { packSchema } from './pack-schema.ts';

/** The same type with every property and every array read-only, at every depth. */
type DeepReadonly<Type> = Type extends object
  ? { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> }
  : Type;

/** One article, the entities it speaks of, and how the parties in it relate. */
export type Pack = DeepReadonly<InferOutput<typeof packSchema>>;

/** Stable kebab-case id of an entity, unique over all packs: `stargate`. */
export type EntityId = string;

/** The article itself and its full summary. */
export type Article = Pack['article'];

/** A part of the summary that follows one section of the article; facts and relations cite its id. */
export type Section = Article['sections'][number];

/** One sentence of the summary, with the figure in it, if it holds one. */
export type SummaryPoint = Section['points'][number];

/** A number that the article states, as data for display; its `text` is part of its sentence, letter for letter. */
export type Figure = NonNullable<SummaryPoint['figure']>;

/** A thing the article is about. */
export type Entity = Pack['entities'][number];

/** A statement of the article about an entity, in our own words. */
export type Fact = Entity['facts'][number];

/** The evidence that decides whether a name means the entity. */
export type Sense = Entity['sense'];

/**
 * Words and phrases of equal weight: 1 is a hint, 3 is as good as proof.
 *
 * A phrase matches whole words with any punctuation between them ("SG-1", "SG 1"). Lower-case letters match any case;
 * upper-case letters match upper case only. A `*` at the end of a word matches any ending (`wormhole*`). A `~` stands
 * for the name itself: `~ sky` is the word right after it, `Microsoft ~` the word right before.
 */
export type Evidence = Sense['evidence'][number];

/** Somebody or something that takes part in a relation; `entity` is set where the pack has an entity for it. */
export type Party = Pack['parties'][number];

/** What the article says that one party does to another; reads as "from `text` to". */
export type Relation = Pack['relations'][number];
