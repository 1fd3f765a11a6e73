import type { PageContext } from '../detector.ts';
import type { Phrase } from './evidence-phrase.ts';
import type { PageEvidence } from './judge-block.ts';
import type { EvidenceFinder } from './find-evidence.ts';
import { splitWords } from './tokenize.ts';

/** How much evidence counts by where it stands, against 1 for a word beside the name. */
const SHARES = { title: 0.8, headings: 0.5, description: 0.5, url: 0.5 };
/** Pages may carry endless ones; the subject stands at the beginning. */
const MAX_LENGTH = 2000;

/** Finds the evidence in what is known of a page besides its text. */
export function findPageEvidence(context: PageContext, finder: EvidenceFinder): PageEvidence {
  const found = new Map<Phrase, { text: string; share: number }>();
  const look = (source: string, share: number) => {
    const text = source.slice(0, MAX_LENGTH);
    for (const { phrase, start, end } of finder.findAll(text, splitWords(text))) {
      if (share > (found.get(phrase)?.share ?? 0)) {
        found.set(phrase, { text: text.slice(start, end), share });
      }
    }
  };
  look(context.title ?? '', SHARES.title);
  look((context.headings ?? []).join('\n'), SHARES.headings);
  look(context.description ?? '', SHARES.description);
  look(wordsOfUrl(context.url ?? ''), SHARES.url);
  return found;
}

/** Host and path of an address; its scheme, port, query and a machine's own name say nothing about the page. */
function wordsOfUrl(url: string): string {
  const [, host = '', path = ''] =
    /^\w+:\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d+)?([^?#]*)/.exec(url) ?? [];
  return `${host === 'localhost' ? '' : host} ${path.replace(/\.\w{2,5}$/, '')}`;
}
