/** The compiled names and evidence of all enabled packs: what detection runs on. Plain JSON. */
export interface Lexicon {
  readonly names: readonly {
    readonly text: string;
    readonly entityId: string;
    readonly case: 'exact' | 'any';
    readonly ambiguity: number;
  }[];
}
