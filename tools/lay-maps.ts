import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtInPacks } from '../data/built-in-packs.ts';
import { findLayouts } from './maps/find-layouts.ts';

/**
 * Finds the layouts of the packs' relation maps and writes them to `data/map-layouts.json`: `npm run maps`. To be run
 * after a change of parties, relations or their words; a unit test says so where it is needed.
 */
const layouts = Object.fromEntries(builtInPacks.map(pack => [pack.id, findLayouts(pack)]));
const lists = Object.entries(layouts).map(
  ([id, all]) =>
    `  "${id}": [\n${all.map(places => `    [${places.join(', ')}]`).join(',\n')}\n  ]`,
);
writeFileSync(
  resolve(import.meta.dirname, '../data/map-layouts.json'),
  `{\n${lists.join(',\n')}\n}\n`,
);
for (const [id, all] of Object.entries(layouts)) console.log(`${id}: ${all.length} layouts`);
