import * as v from 'valibot';

/**
 * Every message that crosses a context, checked on receipt. Only what is not state: state is storage.
 * Page → background: {@link backgroundRequestSchema}. Popup → page: {@link pageRequestSchema}.
 */

/** A mention as the popup lists it. */
export const listedMentionSchema = v.object({
  /** Unique within its frame while the page session lives. */
  id: v.number(),
  entityId: v.string(),
  /** The words as they stand on the page. */
  surface: v.string(),
  /** The sentence around it, at most 300 characters, and where the words stand in it (half-open, UTF-16). */
  sentence: v.string(),
  start: v.number(),
  end: v.number(),
  confidence: v.number(),
  verdict: v.picklist(['mention', 'other']),
  /** "SoftBank", "data center". */
  reasons: v.array(
    v.object({ text: v.string(), weight: v.number(), rival: v.optional(v.string()) }),
  ),
});
/** See {@link listedMentionSchema}. */
export type ListedMention = Readonly<v.InferOutput<typeof listedMentionSchema>>;

/** How one frame's page session is doing. */
export const pageReportSchema = v.object({
  /** Mentions by entity id. */
  counts: v.record(v.string(), v.number()),
  /** Time spent scanning so far, in milliseconds. */
  scanMs: v.number(),
  state: v.picklist(['scanning', 'idle', 'slowed']),
  framesSkipped: v.number(),
});
/** See {@link pageReportSchema}. */
export type PageReport = Readonly<v.InferOutput<typeof pageReportSchema>>;

/** A decision that a reader takes on a card. */
export const settingChangeSchema = v.variant('kind', [
  /** "Off on this site": the site of the tab. */
  v.object({ kind: v.literal('site-off') }),
  /** "I know this": the entity is marked nowhere. */
  v.object({ kind: v.literal('hide-entity'), entityId: v.string() }),
  /** "Not this meaning", or the contrary: at the site of the frame. */
  v.object({
    kind: v.literal('verdict'),
    entityId: v.string(),
    verdict: v.picklist(['always', 'never']),
  }),
]);
/** See {@link settingChangeSchema}. */
export type SettingChange = v.InferOutput<typeof settingChangeSchema>;

/** What a page session asks of the background. */
export const backgroundRequestSchema = v.variant('type', [
  /** The facts for a card. Reply: {@link CardContent} or null. */
  v.object({ type: v.literal('card'), entityId: v.string() }),
  /** The page holds a name: run the companion script in this frame. Reply, of no meaning, when it has run. */
  v.object({ type: v.literal('companion') }),
  /** Counts for the badge. No reply. */
  v.object({ type: v.literal('report'), report: pageReportSchema }),
  /** The page holds frames that are worth reading. No reply. */
  v.object({
    type: v.literal('frames-seen'),
    /** With their addresses, where the browser tells a page session their ids. */
    frames: v.optional(v.array(v.object({ frameId: v.number(), url: v.string() }))),
  }),
  /** I have ended, for I have read that I am off. No reply. */
  v.object({ type: v.literal('ended') }),
  /** Is the tab that I am in switched on? Reply: boolean. For frames, which can't see the top address. */
  v.object({ type: v.literal('is-tab-on') }),
  /** Writes a reader's decision. Reply: boolean, false where storage refused. */
  v.object({ type: v.literal('change'), change: settingChangeSchema }),
]);
/** See {@link backgroundRequestSchema}. */
export type BackgroundRequest = v.InferOutput<typeof backgroundRequestSchema>;

/** What the popup and the shortcuts ask of a page session (one frame at a time). */
export const pageRequestSchema = v.variant('type', [
  /** Reply: {@link PageListing}. */
  v.object({ type: v.literal('list') }),
  /** Scrolls to a mention and opens its card. Reply: boolean, false where it is gone. */
  v.object({ type: v.literal('jump'), id: v.number() }),
  /** From the shortcuts: goes on to the next (1) or previous (-1) mention and opens its card. Reply: boolean. */
  v.object({ type: v.literal('step'), direction: v.picklist([1, -1]) }),
]);
/** See {@link pageRequestSchema}. */
export type PageRequest = v.InferOutput<typeof pageRequestSchema>;

/** All of a frame, in document order. */
export const pageListingSchema = v.object({
  /** Host name of the frame, as `siteVerdictSchema` has it. */
  site: v.string(),
  mentions: v.array(listedMentionSchema),
  report: pageReportSchema,
});
/** See {@link pageListingSchema}. */
export type PageListing = Readonly<v.InferOutput<typeof pageListingSchema>>;

/** Background → page sessions: the browser has withdrawn its access to the page. No reply. */
export const accessWithdrawnSchema = v.object({ type: v.literal('access-withdrawn') });
