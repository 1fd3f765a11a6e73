/** A package as `package-lock.json` has it; the part that is read here. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Packages by their path, `node_modules/a/node_modules/b`. */
export type LockPackages = Readonly<Record<string, LockEntry>>;

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * What a lock file lacks of other systems' builds (`@oxlint/binding-darwin-arm64`). npm leaves out those that
 * the registry at hand does not carry, without a word; `npm ci` then refuses the lock file, on every system.
 *
 * @returns The missing entries by path, ready to be added.
 */
export function lockGaps(packages: LockPackages): LockPackages {
  const gaps: Record<string, LockEntry> = {};
  for (const [path, { optionalDependencies = {}, dev = false }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // A range is no build of the package's own, and npm can choose for itself.
      const isBuild = /^\d/u.test(version) && systemOf(name).os.length > 0;
      if (!isBuild || isReachable(packages, path, name)) continue;
      gaps[`node_modules/${name}`] = {
        version,
        ...systemOf(name),
        ...(dev && { dev }),
        optional: true,
      };
    }
  }
  return gaps;
}

/** Whether `name` is found from the package at `path`, the way Node looks for it. */
function isReachable(packages: LockPackages, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (packages[`${folder}/node_modules/${name}`] !== undefined) return true;
    if (!folder.includes('/node_modules/')) break;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

/** The system that a build is for, by the name it has. */
function systemOf(name: string) {
  const words = name.split(/[/-]/u);
  const libc = words.some(word => word.startsWith('musl')) ? 'musl' : 'glibc';
  const os = SYSTEMS.filter(system => words.includes(system));
  return {
    os,
    cpu: PROCESSORS.filter(processor => words.includes(processor)),
    ...(os.includes('linux') && words.length > 3 && { libc: [libc] }),
  };
}
