import { resolve } from 'node:path';
import { build } from 'vite';

/** Names our code in stack traces and traces. */
export const BENCH_SCRIPT = 'context-annotator-bench.js';

/** Bundles a module for a page into one classic script, as the content script is: minified, no imports. */
export async function bundleForPage(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: process.env['BENCH_READABLE'] === undefined,
      target: 'esnext',
      lib: { entry: resolve(entry), formats: ['iife'], name: 'contextAnnotatorBundle' },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`Vite made nothing of ${entry}.`);
  return `${chunk.code}\n//# sourceURL=${BENCH_SCRIPT}`;
}
