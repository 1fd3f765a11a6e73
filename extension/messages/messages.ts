import * as v from 'valibot';

/**
 * Every message between contexts, checked on receipt. State is not sent as a message: it is in storage.
 * Page to background: {@link backgroundRequestSchema}. Popup to page: {@link pageRequestSchema}.
 */

/** A judged candidate as the popup lists it. */
export const listedMentionSchema = v.object({
  /** Unique within its frame while the page session runs. */
  id: v.number(),
  entityId: v.string(),
  /** The name as the page writes it. */
  surface: v.string(),
  /** The sentence around the name, at most 300 UTF-16 units. */
  sentence: v.string(),
  /** The name's offsets in `sentence`: half-open, UTF-16 units. */
  start: v.number(),
  end: v.number(),
  /** 0 to 1: how likely the name means the entity. */
  confidence: v.number(),
  verdict: v.picklist(['mention', 'other']),
  /** The evidence that decided, strongest first: "SoftBank", "data center". `weight` in log-odds; `rival` names the other meaning. */
  reasons: v.array(
    v.object({ text: v.string(), weight: v.number(), rival: v.optional(v.string()) }),
  ),
});
/** See {@link listedMentionSchema}. */
export type ListedMention = Readonly<v.InferOutput<typeof listedMentionSchema>>;

/** The state of one frame's page session. */
export const pageReportSchema = v.object({
  /** Mentions by entity id. */
  counts: v.record(v.string(), v.number()),
  /** Time spent scanning so far, ms. */
  scanMs: v.number(),
  state: v.picklist(['scanning', 'idle', 'slowed']),
  framesSkipped: v.number(),
});
/** See {@link pageReportSchema}. */
export type PageReport = Readonly<v.InferOutput<typeof pageReportSchema>>;

/** A choice that somebody makes on a card. */
export const settingChangeSchema = v.variant('kind', [
  /** "Off on this site": applies to the site of the tab. */
  v.object({ kind: v.literal('site-off') }),
  /** "I know this": the entity is no longer marked on any site. */
  v.object({ kind: v.literal('hide-entity'), entityId: v.string() }),
  /** "Not this meaning", or the opposite: applies to the site of the frame. */
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
  /** The page contains a name: run the companion script in this frame. The reply, without content, comes when it has run. */
  v.object({ type: v.literal('companion') }),
  /** Counts for the badge. No reply. */
  v.object({ type: v.literal('report'), report: pageReportSchema }),
  /** The page contains frames that are large enough to read. No reply. */
  v.object({
    type: v.literal('frames-seen'),
    /** Absent where the browser does not tell a page session the ids of its frames. */
    frames: v.optional(v.array(v.object({ frameId: v.number(), url: v.string() }))),
  }),
  /** The session ended because its settings switch it off. No reply. */
  v.object({ type: v.literal('ended') }),
  /** Whether the sender's tab is switched on. Reply: boolean. For frames, which cannot see the top frame's address. */
  v.object({ type: v.literal('is-tab-on') }),
  /** Stores a choice. Reply: boolean, false if storage refused. */
  v.object({ type: v.literal('change'), change: settingChangeSchema }),
]);
/** See {@link backgroundRequestSchema}. */
export type BackgroundRequest = v.InferOutput<typeof backgroundRequestSchema>;

/** What the popup and the shortcuts ask of the page session in one frame. */
export const pageRequestSchema = v.variant('type', [
  /** Reply: {@link PageListing}. */
  v.object({ type: v.literal('list') }),
  /** Scrolls to a mention and opens its card. Reply: boolean, false if the mention is gone. */
  v.object({ type: v.literal('jump'), id: v.number() }),
  /** Goes to the next (1) or previous (-1) mention and opens its card. Reply: boolean, false if there is none. */
  v.object({ type: v.literal('step'), direction: v.picklist([1, -1]) }),
]);
/** See {@link pageRequestSchema}. */
export type PageRequest = v.InferOutput<typeof pageRequestSchema>;

/** All judged candidates of a frame, in document order. */
export const pageListingSchema = v.object({
  /** Host name of the frame, as in `siteVerdictSchema`. */
  site: v.string(),
  mentions: v.array(listedMentionSchema),
  report: pageReportSchema,
});
/** See {@link pageListingSchema}. */
export type PageListing = Readonly<v.InferOutput<typeof pageListingSchema>>;

/** Background to page session: access to the page was withdrawn. No reply. */
export const accessWithdrawnSchema = v.object({ type: v.literal('access-withdrawn') });
