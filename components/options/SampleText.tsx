import type { Ref } from 'preact';
import { useStrings } from '../strings.ts';

interface Props {
  /** The element of the text, for the painter of its marks. */
  readonly textRef?: Ref<HTMLDivElement>;
}

/** Sentences with mentions and with other meanings of the same names, to try the marks on. In English, as the names are. */
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
