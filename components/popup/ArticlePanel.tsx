import type { ToldPack } from '../../data/told-pack.ts';

/** The article's full summary. */
export function ArticlePanel({ pack }: { readonly pack: ToldPack }) {
  const { article } = pack;
  return (
    <article class="article" lang={pack.lang} dir="ltr">
      <h2>{article.title}</h2>
      <p>{article.lead}</p>
      {article.sections.map(section => (
        <section key={section.id}>
          <h3>{section.heading}</h3>
          <ul>
            {section.points.map(point => (
              <li key={point.text}>{point.text}</li>
            ))}
          </ul>
        </section>
      ))}
      <ul>
        {article.openQuestions.map(question => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p>
        <a href={article.url} target="_blank" rel="noreferrer">
          {article.publisher}
        </a>
      </p>
    </article>
  );
}
