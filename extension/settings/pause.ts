import * as v from 'valibot';

/** A rest from marking, which is no setting: it ends by itself and never leaves this browser. */
const pauseSchema = v.object({
  /** Everywhere, until a time (milliseconds since 1970) or until the browser starts anew. */
  everywhere: v.optional(v.union([v.number(), v.literal('restart')])),
  /** Ids of single tabs, until they close or the browser starts anew. */
  tabs: v.array(v.number()),
});
/** See {@link pauseSchema}. */
export type Pause = Readonly<v.InferOutput<typeof pauseSchema>>;

/** No rest. */
export const noPause: Pause = { tabs: [] };
/** The key in `storage.local`: content scripts cannot read `storage.session`. */
export const pauseStorageKey = 'pause';
/** "One hour", in milliseconds. */
export const PAUSE_HOUR_MS = 3_600_000;

/** The pause from its raw stored value; `undefined` where it cannot be read, `noPause` where none is stored. */
export function readPause(raw: unknown): Pause | undefined {
  if (raw === undefined) return noPause;
  const parsed = v.safeParse(pauseSchema, raw);
  return parsed.success ? parsed.output : undefined;
}

/** Whether the whole browser rests at a time, in milliseconds since 1970. */
export function isPausedEverywhere(pause: Pause, nowMs: number): boolean {
  return pause.everywhere === 'restart' || (pause.everywhere ?? 0) > nowMs;
}
