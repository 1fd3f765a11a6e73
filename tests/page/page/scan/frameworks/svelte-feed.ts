import { flushSync, hydrate, mount, unmount } from 'svelte';
import { render } from 'svelte/server';
import { readable, writable } from 'svelte/store';
import type { Feed, FeedApp, FeedFramework } from './feed-app.ts';
import FeedList from './feed.svelte';
import ServedFeedList from './feed.svelte?server';

function start(how: typeof mount | typeof hydrate, host: Element, first: Feed): FeedApp {
  const feed = writable(first);
  const app = how(FeedList, { target: host, props: { feed } });
  flushSync();
  return {
    show(next) {
      feed.set(next);
      flushSync();
    },
    end: () => void unmount(app),
  };
}

/** The feed in Svelte. */
export const svelteFeed: FeedFramework = {
  name: 'Svelte',
  mount: (host, feed) => start(mount, host, feed),
  serve: feed => render(ServedFeedList, { props: { feed: readable(feed) } }).body,
  hydrate(host, feed, onMismatch) {
    const { warn } = console;
    // Svelte tells of a mismatch nowhere else.
    console.warn = onMismatch;
    try {
      return start(hydrate, host, feed);
    } finally {
      console.warn = warn;
    }
  },
};
