import { useStrings } from '../strings.ts';
import { DecisionList, type DecisionListProps } from './DecisionList.tsx';

/** The choices that affect this page, under a heading; nothing if there are none. */
export function Decisions(props: DecisionListProps) {
  const t = useStrings();
  if (props.hidden.length + props.verdicts.length === 0) return null;
  return (
    <section class="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('decisionsTitle')}</h2>
      <DecisionList {...props} />
    </section>
  );
}
