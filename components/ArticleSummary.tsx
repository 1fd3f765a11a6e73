import type { Figure, SummaryPoint } from '../data/pack.ts';
import type { DisplayPack } from '../data/display-pack.ts';
import { readMonth } from './article-date.ts';
import { KeyFigure } from './figures/KeyFigure.tsx';
import { RelationMap } from './RelationMap.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useStrings } from './strings.ts';

interface ArticleSummaryProps {
  readonly pack: Pick<DisplayPack, 'lang' | 'article' | 'parties' | 'relations'>;
  /** The age of the article is counted up to this time. */
  readonly now: Date;
}

/** The summary of an article: lead, key figures, relation map, sections, open questions, source. */
export function ArticleSummary({ pack, now }: ArticleSummaryProps) {
  const translate = useStrings();
  const { article, lang } = pack;
  const points = article.sections.flatMap(section => section.points);
  return (
    <article class="article-summary">
      <h2 class="article-title" lang={lang} dir="auto">
        {article.title}
      </h2>
      <SourceLine article={article} now={now} />
      <p class="article-lead" lang={lang} dir="auto">
        {article.lead}
      </p>
      <KeyFigures points={points} pack={pack} now={now} />
      {pack.relations.length > 0 && (
        <section class="article-part">
          <h3>{translate('relationsTitle')}</h3>
          <RelationMap {...pack} />
        </section>
      )}
      {article.sections.map(section => (
        <section key={section.id} class="article-part" lang={lang} dir="auto">
          <h3>{section.heading}</h3>
          <ul class="article-points">
            {section.points.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      {article.openQuestions.length > 0 && (
        <section class="article-part article-open">
          <h3>{translate('articleOpenQuestions')}</h3>
          <ul class="article-questions" lang={lang} dir="auto">
            {article.openQuestions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** Puts figures of one kind side by side, to be compared. */
const KINDS: readonly Figure['kind'][] = ['money', 'until', 'share'];

interface KeyFiguresProps extends ArticleSummaryProps {
  readonly points: readonly SummaryPoint[];
}

function KeyFigures({ points, pack, now }: KeyFiguresProps) {
  const translate = useStrings();
  const from = readMonth(pack.article.date);
  const figures = points
    .flatMap(({ text, figure }) => (figure ? [{ text, figure }] : []))
    .toSorted((a, b) => KINDS.indexOf(a.figure.kind) - KINDS.indexOf(b.figure.kind));
  if (figures.length === 0) return null;
  return (
    <section class="article-part">
      <h3>{translate('articleKeyFigures')}</h3>
      <ul class="facts article-figures" lang={pack.lang} dir="auto">
        {figures.map(({ text, figure }) => (
          <li key={text} class={`fact fact-${figure.kind}`}>
            <KeyFigure figure={figure} from={from} now={now} />
            <p class="fact-text">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
