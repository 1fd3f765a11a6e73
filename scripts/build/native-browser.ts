import type { Plugin } from 'vite';

const NATIVE = '\0context-annotator:native-browser';

/**
 * Leaves the polyfill out of the scripts that run in pages. What it mends, promises for callbacks, `chrome` has had
 * since manifest version 3; it would be a tenth of what every page loads.
 */
export function nativeBrowser(): Plugin {
  let isInPage = false;
  return {
    name: 'context-annotator:native-browser',
    enforce: 'pre',
    configResolved({ build }) {
      isInPage = JSON.stringify(build.lib || {}).includes('content-script');
    },
    resolveId: id => (isInPage && id === 'webextension-polyfill' ? NATIVE : undefined),
    load: id =>
      id === NATIVE
        ? 'export default globalThis.browser?.runtime?.id ? browser : chrome;'
        : undefined,
  };
}
