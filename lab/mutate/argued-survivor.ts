/** A mutant that no test can notice, because what the product does stays the same. */
export interface ArguedSurvivor {
  /** The mutated file, from the project's folder. */
  readonly file: string;
  /** The line of source in which the mutant begins, without the spaces around it: line numbers would not last. */
  readonly line: string;
  /** The code that is replaced, as `npm run mutate` prints it. */
  readonly original: string;
  /** What stands there instead, as `npm run mutate` prints it. */
  readonly replacement: string;
  /** Why nothing changes, in one line. */
  readonly reason: string;
}
