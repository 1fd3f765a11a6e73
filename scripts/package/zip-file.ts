import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed. */
export interface ZipEntry {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day the format knows: an archive must not tell when it was made. */
const DAY = 0x21;
/** A plain file that its owner may write and all may read, in the upper half, as Unix keeps it. */
const ATTRIBUTES = 0o100644 * 0x10000;
const MADE_BY_UNIX = 3 * 256 + VERSION;

/**
 * Packs files so that equal files give equal bytes: sorted by path, without times, one fixed compression.
 *
 * @throws {Error} Where two entries have one path.
 */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [index, { path, content }] of sorted.entries()) {
    if (sorted[index + 1]?.path === path) throw new Error(`Two files named ${path}.`);
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    const common = describe(name, content, packed);
    const local = Buffer.concat([uint32(LOCAL_HEADER), common, name, packed]);
    locals.push(local);
    centrals.push(centralHeader(common, name, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([
    ...locals,
    directory,
    endOfCentral(sorted.length, directory.length, offset),
  ]);
}

/** What the local and the central header share: from the version to the lengths of name and extra field. */
function describe(name: Buffer, content: Uint8Array, packed: Buffer): Buffer {
  return Buffer.concat([
    uint16(VERSION, FLAGS, DEFLATED, 0, DAY),
    uint32(crc32(content), packed.length, content.length),
    uint16(name.length, 0),
  ]);
}

function centralHeader(common: Buffer, name: Buffer, offset: number): Buffer {
  return Buffer.concat([
    uint32(CENTRAL_HEADER),
    uint16(MADE_BY_UNIX),
    common,
    uint16(0, 0, 0),
    uint32(ATTRIBUTES, offset),
    name,
  ]);
}

function endOfCentral(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    uint32(END_OF_CENTRAL),
    uint16(0, 0, count, count),
    uint32(size, offset),
    uint16(0),
  ]);
}

function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
