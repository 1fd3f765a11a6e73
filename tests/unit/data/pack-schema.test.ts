import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import type { Pack } from '../../../data/pack.ts';
import { packSchema } from '../../../data/pack-schema.ts';
import { soundPack } from './sound-pack.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Parsed = DeepReadonly<v.InferOutput<typeof packSchema>>;

test('the schema and the type say the same', () => {
  expectTypeOf<Parsed>().toEqualTypeOf<DeepReadonly<Pack>>();
  expect(v.parse(packSchema, soundPack)).toEqual(soundPack);
});
