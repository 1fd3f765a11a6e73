import * as v from 'valibot';

/** A pause. It is not a setting: it ends by itself and is never synced. */
const pauseSchema = v.object({
  /** All sites, until a time (ms since 1970) or until the browser restarts. */
  everywhere: v.optional(v.union([v.number(), v.literal('restart')])),
  /** Ids of tabs, until they close or the browser restarts. */
  tabs: v.array(v.number()),
});
/** See {@link pauseSchema}. */
export type Pause = Readonly<v.InferOutput<typeof pauseSchema>>;

/** Nothing is paused. */
export const noPause: Pause = { tabs: [] };
/** Key in `storage.local`; content scripts cannot read `storage.session`. */
export const pauseStorageKey = 'pause';
/** One hour, ms. */
export const PAUSE_HOUR_MS = 3_600_000;

/** The pause from its raw stored value: `noPause` where none is stored, undefined where the value is invalid. */
export function readPause(raw: unknown): Pause | undefined {
  if (raw === undefined) return noPause;
  const parsed = v.safeParse(pauseSchema, raw);
  return parsed.success ? parsed.output : undefined;
}

/** Whether all sites are paused at a time (ms since 1970). */
export function isPausedEverywhere(pause: Pause, nowMs: number): boolean {
  return pause.everywhere === 'restart' || (pause.everywhere ?? 0) > nowMs;
}
