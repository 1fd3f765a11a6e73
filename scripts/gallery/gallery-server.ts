import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { knowledgePlugin } from '../build/knowledge-plugin.ts';

/** Serves the gallery's page from the sources of a project. */
export interface GalleryServer {
  /** Address of the page. */
  readonly url: string;
  /** Forgets what was compiled, so that the next load of the page reads the sources again. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts Vite on the sources under `root`. Packages may lie elsewhere: `node_modules` may be a link. */
export async function startGalleryServer(root: string): Promise<GalleryServer> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: '.output/gallery-packages',
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [root, realpathSync(resolve(root, 'node_modules'))] },
    },
    plugins: [knowledgePlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: {
      noDiscovery: true,
      include: ['preact', 'preact/hooks', 'preact/test-utils', 'preact/jsx-dev-runtime'],
    },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  return {
    url: new URL('/scripts/gallery/gallery.html', address).href,
    forget: () => server.environments.client.moduleGraph.invalidateAll(),
    close: () => server.close(),
  };
}
