import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

/** One import of one of our files. */
export interface ProjectImport {
  /** From the project's folder, with `/`. */
  readonly from: string;
  /** A file of ours likewise, else the specifier as written. */
  readonly to: string;
  /** Only types: gone after compiling. */
  readonly typeOnly: boolean;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const ROOMS = ['data', 'detection', 'page', 'components', 'extension', 'app', 'entrypoints'];

/** The static, dynamic and re-exporting forms, as Prettier writes them; comments are taken out before. */
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gu;
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'/gu;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu;

/** Every import in what ships. */
export function projectImports(): readonly ProjectImport[] {
  return globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx}`, { cwd: ROOT }).flatMap(file => {
    const from = file.replaceAll('\\', '/');
    return importsOf(from, readFileSync(join(ROOT, file), 'utf8'));
  });
}

/** The imports that a source text holds. */
export function importsOf(from: string, source: string): readonly ProjectImport[] {
  const code = source.replaceAll(COMMENT, '');
  const named = [...code.matchAll(IMPORT)].map(([, type, bindings, to = '']) => ({
    from,
    to: fileOf(from, to),
    typeOnly: type !== undefined || namesOnlyTypes(bindings),
  }));
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map(([, to = '']) => ({
    from,
    to: fileOf(from, to),
    typeOnly: false,
  }));
  return [...named, ...dynamic];
}

/** The room of a file of ours; undefined for a package or a virtual module. */
export function roomOf(path: string): string | undefined {
  const [first = ''] = path.split('/');
  return ROOMS.includes(first) && path.includes('/') ? first : undefined;
}

/** `{ type A, type B }` imports nothing at run time. */
function namesOnlyTypes(bindings: string | undefined): boolean {
  const names = /^\{([\s\S]*)\}$/u.exec(bindings?.trim() ?? '')?.[1];
  if (names === undefined) return false;
  return names
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
    .every(name => name.startsWith('type '));
}

function fileOf(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(from), specifier)).replaceAll('\\', '/');
}
