/**
 * The types of a pack: what one article gives. Data only; every array is in display order.
 * `pack-schema.ts` checks the shape, `check-pack.ts` what a shape cannot say.
 */

/** Stable, lower-case id of an entity, unique over all packs: `stargate`. Part of the highlight's name. */
export type EntityId = string;

/** One article and the entities it speaks of. */
export interface Pack {
  readonly schemaVersion: 1;
  /** Equals the file's name without `.json`. */
  readonly id: string;
  /** BCP 47 language of every text in the pack. */
  readonly lang: string;
  readonly article: Article;
  readonly entities: readonly Entity[];
  /** Everybody who stands in a relation, entities among them. */
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
}

/** The article itself and its full summary. */
export interface Article {
  readonly title: string;
  readonly publisher: string;
  /** Absolute https link to the source. */
  readonly url: string;
  /** Month of the events, `YYYY-MM`; the age of every fact is counted from it, in calendar months. */
  readonly date: string;
  /** The whole article in one or two sentences. */
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly openQuestions: readonly string[];
}

/** A part of the summary that follows a section of the article. */
export interface Section {
  /** Kebab-case; facts and relations cite it. */
  readonly id: string;
  readonly heading: string;
  readonly points: readonly SummaryPoint[];
}

export interface SummaryPoint {
  readonly text: string;
  readonly figure?: Figure;
}

/**
 * A number that an article states, as data for display.
 * `text` stands letter for letter in the sentence that carries the figure.
 */
export type Figure =
  | {
      readonly kind: 'money';
      /** In whole units: 500000000000. */
      readonly amount: number;
      /** ISO 4217. */
      readonly unit: 'USD';
      readonly text: string;
      /** The whole that this amount is a part of, in the same unit. */
      readonly of?: number;
    }
  | {
      readonly kind: 'share';
      /** 0 to 100. */ readonly amount: number;
      readonly unit: '%';
      readonly text: string;
    }
  | {
      readonly kind: 'until';
      /** The last year of a span that begins with the article's date. */
      readonly amount: number;
      readonly unit: 'year';
      readonly text: string;
    };

/** A thing the article is about. */
export interface Entity {
  readonly id: EntityId;
  /** The name shown on the card. */
  readonly title: string;
  /** What sort of thing it is, in two or three words. */
  readonly kind: string;
  /** One line, at most 100 characters. */
  readonly description: string;
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
  readonly sense: Sense;
}

/** One written form of an entity. */
export interface Name {
  readonly text: string;
  /** `exact`: these letters only; `any`: letter case is evidence, never a bar. */
  readonly case: 'exact' | 'any';
  /** 0: never means anything else; 1: says nothing by itself. */
  readonly ambiguity: number;
}

/** A statement of the article about an entity, in our own words. */
export interface Fact {
  /** Kebab-case, unique within the entity. */
  readonly id: string;
  readonly text: string;
  /** {@link Section.id}. */
  readonly section: string;
  readonly figure?: Figure;
}

/** Words that decide whether a name means the entity. */
export interface Sense {
  /** Evidence for the entity. */
  readonly evidence: readonly Evidence[];
  /** Other things that bear the same name. */
  readonly rivals: readonly RivalSense[];
}

/**
 * Words and phrases that say equally much: 1 is a hint, 3 is as good as proof.
 *
 * A phrase is found as whole words, whatever stands between them ("SG-1", "SG 1"). Small letters match any case;
 * capitals are demanded. A `*` at the end of a word stands for any ending (`wormhole*`). A `~` stands for the name
 * itself: `~ sky` is the word right after it, `Microsoft ~` right before.
 */
export interface Evidence {
  readonly weight: number;
  readonly words: readonly string[];
}

/** Another sense of the name: a film, a colour, a place. */
export interface RivalSense {
  /** Kebab-case, unique within the entity. */
  readonly id: string;
  /** For people: "the Stargate films and series". */
  readonly label: string;
  readonly evidence: readonly Evidence[];
}

export interface Party {
  /** Kebab-case. */
  readonly id: string;
  readonly name: string;
  /** Set where the party is an entity of this pack. */
  readonly entity?: EntityId;
}

/** What the article says that one party does to another; read as "from `text` to". */
export interface Relation {
  /** {@link Party.id}. */
  readonly from: string;
  readonly to: string;
  readonly kind:
    | 'launches'
    | 'leads'
    | 'finances'
    | 'hosted'
    | 'runs'
    | 'first-refusal'
    | 'revenue-share'
    | 'competes';
  /** The verb phrase between the two names. */
  readonly text: string;
  readonly section: string;
  readonly figure?: Figure;
}
