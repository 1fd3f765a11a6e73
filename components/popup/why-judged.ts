import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import { reasonPhrases } from '../reason-phrases.ts';
import type { FramedMention } from './page-state.ts';

/** The choices that affect a page. */
export interface ReaderDecisions {
  /** Entities that are marked on no site. */
  readonly hidden: readonly string[];
  readonly verdicts: readonly SiteVerdict[];
}

/** Why a word was or was not marked. */
export type Why =
  /** A choice about the entity on this site. */
  | { readonly kind: 'said' }
  /** The entity is marked on no site. */
  | { readonly kind: 'known' }
  /** Phrases of the page, and the other meaning that they suggest, if it has a name. */
  | {
      readonly kind: 'phrases';
      readonly phrases: readonly string[];
      readonly rival?: string | undefined;
    }
  /** No phrase: the name itself or the rest of the page decided. */
  | { readonly kind: 'alone' };

/** The choice about an entity on the site of a mention; undefined if there is none. */
function verdictOn(
  { entityId, site }: Pick<FramedMention, 'entityId' | 'site'>,
  { verdicts }: Pick<ReaderDecisions, 'verdicts'>,
): SiteVerdict['verdict'] | undefined {
  return verdicts.find(said => said.entityId === entityId && said.site === site)?.verdict;
}

/** Whether a name is marked as far as its meaning decides; the density setting may still leave it out. */
export function isMarked(mention: FramedMention, { hidden }: ReaderDecisions): boolean {
  return mention.verdict === 'mention' && !hidden.includes(mention.entityId);
}

/** Why a name was or was not marked; choices come before evidence. */
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
