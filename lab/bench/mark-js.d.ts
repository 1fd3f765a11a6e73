/** The part of mark.js that the bench calls; the package brings no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: readonly string[],
      options: {
        readonly accuracy: 'exactly';
        readonly separateWordSearch: boolean;
        readonly acrossElements: boolean;
        readonly done: () => void;
      },
    ): void;
    unmark(options: { readonly done: () => void }): void;
  }
}
