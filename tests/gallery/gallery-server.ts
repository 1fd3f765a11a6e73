import { realpathSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { knowledgePlugin } from '../../scripts/build/knowledge-plugin.ts';

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
      middlewareMode: true,
      ws: false,
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
  // Vite's own way to a free port looks for one, lets it go and takes it again; in between, others may have taken it.
  const http = createHttpServer(server.middlewares);
  await new Promise<void>(listening => {
    http.listen(0, '127.0.0.1', listening);
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tests/gallery/gallery.html`,
    forget: () => server.environments.client.moduleGraph.invalidateAll(),
    async close() {
      http.closeAllConnections();
      await new Promise(closed => {
        http.close(closed);
      });
      await server.close();
    },
  };
}
