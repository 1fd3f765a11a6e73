import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { knowledgePlugin } from './scripts/build/knowledge-plugin.ts';
import { nativeBrowser } from './scripts/build/native-browser.ts';
import { preactWithoutHtml } from './scripts/build/preact-without-html.ts';
import { createShippedPackages, noticesOf } from './scripts/build/shipped-packages.ts';

const shipped = createShippedPackages();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      // Which frames a page has; no warning in Chromium. Firefox would warn, and tells a page session itself.
      ...(browser === 'firefox' ? [] : ['webNavigation']),
    ],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      // Chromium keeps Alt+Shift+N, P, C, W and X for tab groups and leaves a command that wants one without a key.
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPreviousMention__',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandToggleSite__',
      },
    },
    // Firefox reads policies without a schema, and warns of one.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'context-annotator@context-annotator.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The first Firefox for Android that knows of data collection permissions.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  vite: () => ({
    plugins: [nativeBrowser(), preactWithoutHtml(), knowledgePlugin(), shipped.plugin],
    // The first that know light-dark(). For older ones the builder would write it with variables of the root, which
    // do not follow a theme that is set further down.
    build: { cssTarget: ['chrome123', 'firefox120'] },
  }),
  hooks: {
    // After all bundles are made: the notices that the licences of their code ask for.
    'build:publicAssets': async (wxt, files) => {
      files.push({ relativeDest: 'third-party-licences.txt', contents: noticesOf(shipped.list()) });
      const list = JSON.stringify(shipped.list(), undefined, 2);
      await writeFile(resolve(wxt.config.outBaseDir, 'shipped-packages.json'), list);
    },
  },
});
