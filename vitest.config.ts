import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { knowledgePlugin } from './scripts/build/knowledge-plugin.ts';
import { limitMs } from './tests/drive/machine-speed.ts';
import { findBrowser } from './scripts/prepare/find-browsers.mjs';
import { createResultRecorder } from './scripts/test/record-results.ts';
import { compileSvelte } from './tests/page/page/scan/frameworks/compile-svelte.ts';
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

/** Files whose tests concern one engine alone, or none: the other engine's project leaves them out. */
const CHROMIUM_ALONE = ['gallery', 'hit-by-caret', 'manifest', 'popup-window'];
const FIREFOX_ALONE = ['phone'];
const filesOf = (names: readonly string[]): string[] =>
  names.map(name => `tests/e2e/${name}.test.ts`);

/**
 * The built extension, an engine a project. The files of a project run one after the other in one process, so that
 * they can share a browser; see `tests/e2e/shared-stage.ts`.
 */
const e2eProjects = (['chromium', 'firefox'] as const)
  .filter(kind => (process.env['BROWSERS'] ?? kind).split(',').includes(kind))
  .map(kind => ({
    test: {
      name: `e2e-${kind}`,
      environment: 'node' as const,
      env: { FIREFOX: firefox, BROWSERS: kind },
      include: ['tests/e2e/**/*.test.ts'],
      exclude: filesOf(kind === 'chromium' ? FIREFOX_ALONE : CHROMIUM_ALONE),
      globalSetup: 'tests/e2e/policy-files.ts',
      ...limits,
      isolate: false,
      maxWorkers: 1,
      // Vitest gives one process all files of a project only where the project is alone in its group.
      sequence: { groupOrder: kind === 'chromium' ? 1 : 2 },
    },
  }));

/** Where a run's results are written, for `npm test` to read. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: ['default', ...(report === undefined ? [] : [createResultRecorder(report)])],
    projects: [
      // Each file has a process of its own: tests change the browser in memory, which a shared process would share.
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
      ...e2eProjects,
    ],
  },
});
