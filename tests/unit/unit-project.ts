import { resolve } from 'node:path';

/** Vitest's settings for the unit tests: in `npm test`, and for mutation testing, which runs nothing else. */
export const unitProject = {
  // A browser in memory; in the other projects there is none. WXT's own plugin does the same and more:
  // it sets the variable FIREFOX, which names the browser of the e2e tests.
  resolve: { alias: { 'wxt/browser': resolve(import.meta.dirname, 'fake-browser.ts') } },
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/unit/**/*.test.{ts,tsx}'],
  },
};
