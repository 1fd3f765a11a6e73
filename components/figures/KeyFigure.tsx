import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { FigureGraphic, type FigureGraphicProps } from './FigureGraphic.tsx';
import { figurePieces } from './figure-words.ts';

/** A figure in large type with its graphic. Hidden from assistive technology, since the sentence beside it states the figure. */
export function KeyFigure({ figure, from, now }: FigureGraphicProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  return (
    <div class="fact-figure">
      <span class="fact-number" lang={tag} dir="auto" aria-hidden="true">
        {figurePieces(figure, tag, translate).map(({ text, isNumber }) =>
          isNumber ? text : <small key={text}>{text}</small>,
        )}
      </span>
      <FigureGraphic figure={figure} from={from} now={now} />
    </div>
  );
}
