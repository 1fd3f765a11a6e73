import type { Ref } from 'preact';
import { useStrings } from '../strings.ts';

interface Props {
  /** The element whose text gets painted, for who paints it. */
  readonly textRef?: Ref<HTMLDivElement>;
}

/** A few sentences with true mentions and false friends, to see and try marking on. English as the names are. */
export function SampleText({ textRef }: Props) {
  const t = useStrings();
  return (
    <figure class="sample">
      <figcaption class="hint">{t('sampleCaption')}</figcaption>
      <div class="sample-text" lang="en" dir="ltr" {...(textRef && { ref: textRef })}>
        <p>{t('sampleTrue')}</p>
        <p>{t('sampleMore')}</p>
        <p>{t('sampleFalse')}</p>
      </div>
    </figure>
  );
}
