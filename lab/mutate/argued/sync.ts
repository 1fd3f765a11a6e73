import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “sync”: mutants that no test can notice. */
export const arguedInSync: readonly ArguedSurvivor[] = [
  {
    file: 'extension/sync/sync-chunks.ts',
    line: 'for (const [name, { value, at }] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'Names are keys of a map: no two are equal.',
  },
  {
    file: 'extension/sync/sync-chunks.ts',
    line: 'if (!known || known.at < at) entries.set(name, { value, at });',
    original: 'known.at < at',
    replacement: 'known.at <= at',
    reason: 'Entries of one name and one time are one change, and say the same.',
  },
  {
    file: 'extension/sync/sync-entries.ts',
    line: 'if (entry.at !== other.at) return entry.at > other.at;',
    original: 'entry.at > other.at',
    replacement: 'entry.at >= other.at',
    reason: 'The times differ here.',
  },
  {
    file: 'extension/sync/sync-entries.ts',
    line: 'return JSON.stringify(entry.value) > JSON.stringify(other.value);',
    original: 'JSON.stringify(entry.value) > JSON.stringify(other.value)',
    replacement: 'JSON.stringify(entry.value) >= JSON.stringify(other.value)',
    reason: 'Equal texts are the same value: either entry may stand.',
  },
  {
    file: 'extension/sync/sync-entries.ts',
    line: '.toSorted(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'Names are keys of a map: no two are equal.',
  },
  {
    file: 'extension/sync/sync-settings.ts',
    line: 'const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));',
    original: 'a < b',
    replacement: 'a >= b',
    reason: 'Two lists are compared: any one order serves.',
  },
  {
    file: 'extension/sync/sync-settings.ts',
    line: 'const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'Names are keys of a map: no two are equal.',
  },
];
