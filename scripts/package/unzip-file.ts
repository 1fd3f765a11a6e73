import { inflateRawSync } from 'node:zlib';

/** A file out of an archive. */
export interface UnzippedEntry {
  readonly path: string;
  readonly content: Buffer;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/** Unpacks what `zipFile` packed; other archives may use more of the format than is read here. */
export function unzipFile(archive: Buffer): readonly UnzippedEntry[] {
  const entries: UnzippedEntry[] = [];
  let offset = 0;
  while (archive.readUInt32LE(offset) === LOCAL_HEADER) {
    const packedBytes = archive.readUInt32LE(offset + 18);
    const nameStart = offset + LOCAL_HEADER_BYTES;
    const contentStart = nameStart + archive.readUInt16LE(offset + 26);
    offset = contentStart + packedBytes;
    entries.push({
      path: archive.toString('utf8', nameStart, contentStart),
      content: inflateRawSync(archive.subarray(contentStart, offset)),
    });
  }
  return entries;
}
