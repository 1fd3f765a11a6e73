import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of the registry, code of which is in what we ship. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** The licence's own words; undefined where the package brings none. */
  readonly licenseText: string | undefined;
}

/** Collects, while bundles are made, which packages their code comes from. */
export interface ShippedPackages {
  readonly plugin: Plugin;
  /** Sorted by name. */
  list(): readonly ShippedPackage[];
}

/**
 * What is shipped is read from the bundles themselves: a lock file also names what the bundler leaves out.
 */
export function createShippedPackages(): ShippedPackages {
  const found = new Map<string, ShippedPackage>();
  return {
    plugin: {
      name: 'context-annotator:shipped-packages',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            const folder = renderedLength > 0 ? packageFolder(id) : undefined;
            if (folder !== undefined && !found.has(folder)) found.set(folder, describe(folder));
          }
        }
      },
    },
    list: () => [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** The folder of the package that a module lies in; undefined for a module of ours or a virtual one. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/u, '');
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0];
}

/** All notices in one text, as the licences ask for; it travels inside the package. */
export function noticesOf(packages: readonly ShippedPackage[]): string {
  const notices = packages.map(
    ({ name, version, license, licenseText = '' }) =>
      `${name} ${version}: ${license}\n\n${licenseText.trim()}\n`,
  );
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['This extension contains code of these packages.\n', ...notices].join(rule);
}

function describe(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { readonly name: string; readonly version: string; readonly license?: string };
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(entry));
  return {
    name,
    version,
    license: license ?? 'unknown',
    licenseText: file === undefined ? undefined : readFileSync(join(folder, file), 'utf8'),
  };
}
