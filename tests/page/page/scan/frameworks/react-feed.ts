import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import type { Feed, FeedApp, FeedFramework } from './feed-app.ts';

const FeedList = ({ entries, count }: Feed) =>
  createElement(
    'ul',
    null,
    entries.map(({ key, text, isTitle }) =>
      // Two neighbouring text nodes, as JSX makes of `{text} {count}`.
      createElement('li', { key }, createElement(isTitle ? 'h3' : 'p', null, text, ' ', count)),
    ),
  );

function appOf(root: Root): FeedApp {
  return {
    show: feed => flushSync(() => root.render(createElement(FeedList, feed))),
    end: () => flushSync(() => root.unmount()),
  };
}

/** The feed in React. */
export const reactFeed: FeedFramework = {
  name: 'React',
  mount(host, feed) {
    const app = appOf(createRoot(host));
    void app.show(feed);
    return app;
  },
  serve: feed => renderToString(createElement(FeedList, feed)),
  hydrate(host, feed, onMismatch) {
    return appOf(
      flushSync(() =>
        hydrateRoot(host, createElement(FeedList, feed), { onRecoverableError: onMismatch }),
      ),
    );
  },
};
