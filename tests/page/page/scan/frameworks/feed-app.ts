/** One entry of the feed that each framework shows. */
export interface Entry {
  readonly key: number;
  readonly text: string;
  /** Shown in an element of another name: the framework must throw the old one away. */
  readonly isTitle?: boolean;
}

/** What the feed shows: `<ul><li><p>text</p>` or `<h3>`, and beside it a number in the same flow. */
export interface Feed {
  readonly entries: readonly Entry[];
  readonly count: number;
}

/** A small app of one framework. Each call is done when it returns or resolves. */
export interface FeedApp {
  show(feed: Feed): void | Promise<void>;
  end(): void;
}

/** How a framework starts the app. */
export interface FeedFramework {
  readonly name: string;
  /** Draws it in an empty element. */
  mount(host: Element, feed: Feed): FeedApp;
  /** The markup that its server sends. */
  serve(feed: Feed): string | Promise<string>;
  /**
   * Takes over an element that holds the server's markup.
   * @param onMismatch Told when the framework had to draw it again.
   */
  hydrate(host: Element, feed: Feed, onMismatch: (cause: unknown) => void): FeedApp;
}
