/** The few numbers of the model, in log-odds unless said otherwise. Learned ones may replace the general ones. */
export interface SenseWeights {
  /** A name that never means anything else; one of ambiguity 1 begins at the negative. */
  readonly sureName: number;
  /** Taken off a name that lost only its first capital, and more the more ambiguous it is. */
  readonly smallFirst: number;
  readonly smallFirstPerAmbiguity: number;
  /** Taken off a name that lost all of several capitals. */
  readonly allSmall: number;
  /** Share, 0 to 1, of evidence against that reaches a name of ambiguity 0; grows with the ambiguity. */
  readonly leastDoubt: number;
  readonly doubtPerAmbiguity: number;
  /** Share of evidence against that reaches a name which lost all its capitals. */
  readonly doubtOfSmall: number;
  /** Each further piece of evidence counts this share of the one before. */
  readonly further: number;
  /** At this distance from the name, in UTF-16 units, evidence counts half. */
  readonly halfDistance: number;
  /** The most that the page's other mentions can add or take. */
  readonly mostOfPage: number;
  /** The score is multiplied by this before it becomes a confidence; above 1: surer. */
  readonly sharpness: number;
}

/** Set by hand: serve every pack, with or without learned weights. */
export const generalWeights: SenseWeights = {
  sureName: 4,
  smallFirst: 1.5,
  smallFirstPerAmbiguity: 4,
  allSmall: 1.2,
  leastDoubt: 0.25,
  doubtPerAmbiguity: 1.5,
  doubtOfSmall: 0.6,
  further: 0.7,
  halfDistance: 400,
  mostOfPage: 2,
  sharpness: 1,
};
