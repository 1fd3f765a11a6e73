import { createApp, createSSRApp, h, nextTick, shallowRef, type App, type Ref } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Feed, FeedApp, FeedFramework } from './feed-app.ts';

const draw = ({ entries, count }: Feed) =>
  h(
    'ul',
    entries.map(({ key, text, isTitle }) =>
      h('li', { key }, [h(isTitle ? 'h3' : 'p', `${text} ${count}`)]),
    ),
  );

function start(app: App, host: Element, feed: Ref<Feed>): FeedApp {
  app.mount(host);
  return {
    async show(next) {
      feed.value = next;
      await nextTick();
    },
    end: () => app.unmount(),
  };
}

/** The feed in Vue. */
export const vueFeed: FeedFramework = {
  name: 'Vue',
  mount(host, first) {
    const feed = shallowRef(first);
    return start(
      createApp(() => draw(feed.value)),
      host,
      feed,
    );
  },
  serve: feed => renderToString(createSSRApp(() => draw(feed))),
  hydrate(host, first, onMismatch) {
    const feed = shallowRef(first);
    const app = createSSRApp(() => draw(feed.value));
    app.config.warnHandler = onMismatch;
    return start(app, host, feed);
  },
};
