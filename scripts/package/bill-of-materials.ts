import type { ShippedPackage } from '../build/shipped-packages.ts';

/**
 * A software bill of materials in CycloneDX 1.6. Without serial number and time, so that equal packages have
 * equal bills.
 */
export function billOfMaterials(version: string, packages: readonly ShippedPackage[]): string {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: 'context-annotator',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map(({ name, version: shipped, license }) => ({
      type: 'library',
      'bom-ref': packageUrl(name, shipped),
      name,
      version: shipped,
      licenses: [{ expression: license }],
      purl: packageUrl(name, shipped),
    })),
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

function packageUrl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
