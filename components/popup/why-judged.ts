import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import { reasonPhrases } from '../reason-phrases.ts';
import type { FramedMention } from './page-state.ts';

/** What the reader decided that bears on a page. */
export interface ReaderDecisions {
  /** Entities that are marked nowhere. */
  readonly hidden: readonly string[];
  readonly verdicts: readonly SiteVerdict[];
}

/** Why a word was or was not marked. */
export type Why =
  /** The reader's own word on the entity at this site. */
  | { readonly kind: 'said' }
  /** The reader knows the entity. */
  | { readonly kind: 'known' }
  /** What the page says, and what it was read as where that has a name. */
  | {
      readonly kind: 'phrases';
      readonly phrases: readonly string[];
      readonly rival?: string | undefined;
    }
  /** Nothing nearby: the name itself or the rest of the page decided. */
  | { readonly kind: 'alone' };

/** What the reader gave on an entity at the site of a mention. */
function verdictOn(
  { entityId, site }: Pick<FramedMention, 'entityId' | 'site'>,
  { verdicts }: Pick<ReaderDecisions, 'verdicts'>,
): SiteVerdict['verdict'] | undefined {
  return verdicts.find(said => said.entityId === entityId && said.site === site)?.verdict;
}

/** Whether a word is marked, as far as its meaning goes; density may still leave it out. */
export function isMarked(mention: FramedMention, { hidden }: ReaderDecisions): boolean {
  return mention.verdict === 'mention' && !hidden.includes(mention.entityId);
}

/** Why a word was or was not marked, the reader's own decisions first. */
export function whyJudged(mention: FramedMention, decisions: ReaderDecisions): Why {
  const { entityId, verdict, reasons } = mention;
  const isMention = verdict === 'mention';
  if (isMention && decisions.hidden.includes(entityId)) return { kind: 'known' };
  if (verdictOn(mention, decisions) === (isMention ? 'always' : 'never')) return { kind: 'said' };
  const agreeing = reasons.filter(({ weight }) => weight > 0 === isMention);
  const phrases = reasonPhrases(agreeing.map(({ text }) => text));
  if (phrases.length === 0) return { kind: 'alone' };
  return { kind: 'phrases', phrases, rival: agreeing.find(({ rival }) => rival)?.rival };
}
