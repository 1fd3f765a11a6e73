import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** Compiles `x.svelte` for the browser, `x.svelte?server` for the server: all that the fixtures need of Svelte's own plugin. */
export function compileSvelte(): Plugin {
  return {
    name: 'compile-svelte-fixtures',
    transform(source, id) {
      const [filename = '', query] = id.split('?');
      if (!filename.endsWith('.svelte')) return undefined;
      const generate = query?.split('&').includes('server') ? 'server' : 'client';
      const { js } = compile(source, { filename, generate, dev: false });
      return { code: js.code, map: js.map };
    },
  };
}
