import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { knowledgePlugin } from './scripts/build/knowledge-plugin.ts';
import { limitMs } from './scripts/drive/machine-speed.ts';
import { findBrowser } from './scripts/prepare/find-browsers.mjs';
import { compileSvelte } from './tests/page/read/frameworks/compile-svelte.ts';
import { unitProject } from './tests/unit/unit-project.ts';

/** Where none is found, the name alone: the error then says what is missing. */
const chromium = findBrowser('chromium') ?? 'chromium';
/** Asked before WXT's plugin sets a `FIREFOX` of its own, which says what a build is for. */
const firefox = process.env['FIREFOX'] ?? '';

/** Cases of other finders' own suites, kept outside of the project; empty where they are not there. */
const peerFile = resolve(process.env['SHARED'] ?? '../shared', 'peer-cases/cases.json');
const peerCases = existsSync(peerFile) ? readFileSync(peerFile, 'utf8') : '[]';

/** The full run takes minutes: `LEAK_RUN=full npx vitest run --project page leaks`. */
const leakRun =
  process.env['LEAK_RUN'] === 'full'
    ? { navigations: 1000, mutations: 100_000 }
    : { navigations: 20, mutations: 5000 };

/**
 * Limits end what will never come. What comes in time costs nothing of them, so they are wide, and the wider the
 * slower the machine is.
 */
const limits = {
  testTimeout: limitMs(90_000),
  hookTimeout: limitMs(120_000),
  expect: { poll: { timeout: limitMs(15_000) } },
};

/** Where `npm test` has a project's results written. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: [
      'default',
      ...(report === undefined
        ? []
        : [['json', { outputFile: report }] satisfies [string, object]]),
    ],
    projects: [
      { ...unitProject, test: { ...unitProject.test, ...limits } },
      {
        plugins: [knowledgePlugin(), compileSvelte()],
        define: {
          __VUE_OPTIONS_API__: 'false',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
        },
        optimizeDeps: {
          // Found only while tests run, they would make the browser load everything anew.
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'svelte',
            'svelte/internal/client',
            'svelte/internal/disclose-version',
            'svelte/internal/server',
            'svelte/server',
            'svelte/store',
            'vue',
            'vue/server-renderer',
          ],
        },
        test: {
          name: 'page',
          ...limits,
          include: ['tests/page/**/*.test.{ts,tsx}'],
          provide: { peerCases, leakRun, pollTimeoutMs: limits.expect.poll.timeout },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          env: { FIREFOX: firefox },
          include: ['tests/e2e/**/*.test.ts'],
          ...limits,
          // A browser mostly waits, for pointers to rest and pages to load: two do not get in each other's way.
          maxWorkers: 2,
        },
      },
    ],
  },
});
