import { useEffect, useState } from 'preact/hooks';
import type { CardContent } from '../../data/card-content.ts';
import type { Article, Fact } from '../../data/pack.ts';
import { monthWords, readMonth } from '../article-date.ts';
import { useLanguage } from '../language.ts';

/** How long "copied" is shown, ms: long enough to be seen and to be read out. */
const SHOWN_MS = 2000;

/** A copy action that remembers for a moment which fact was copied. */
export function useCopiedFact(
  { entity, article }: Pick<CardContent, 'entity' | 'article'>,
  onCopyFact: (text: string) => Promise<boolean>,
) {
  const { tag } = useLanguage();
  const [copied, setCopied] = useState<string>();

  useEffect(() => {
    if (copied === undefined) return undefined;
    const timer = setTimeout(() => setCopied(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = (fact: Fact) =>
    void onCopyFact(citation(entity.title, fact, article, tag)).then(isCopied =>
      setCopied(isCopied ? fact.id : undefined),
    );
  return { copied, copy };
}

/** A fact with its source: `Bridge: It costs $3 million. (The Pier, May 2024, https://pier.example/bridge)`. */
export function citation(
  title: string,
  fact: Pick<Fact, 'text'>,
  { publisher, date, url }: Pick<Article, 'publisher' | 'date' | 'url'>,
  languageTag: string,
): string {
  return `${title}: ${fact.text} (${publisher}, ${monthWords(readMonth(date), languageTag)}, ${url})`;
}
