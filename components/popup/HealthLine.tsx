import type { PageReport } from '../../extension/messages/messages.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';

/** How much was found on this page, and the time it took. */
export function HealthLine({ report }: { readonly report: PageReport }) {
  const t = useStrings();
  const { count, number } = useLanguage();
  const total = Object.values(report.counts).reduce((sum, n) => sum + n, 0);
  const parts = [
    count('healthMentions', total),
    // A scan of less than a millisecond is not shown as 0.
    report.scanMs < 1 ? t('healthUnderOneMs') : t('healthMs', [number(Math.round(report.scanMs))]),
    ...(report.framesSkipped > 0 ? [count('healthFramesSkipped', report.framesSkipped)] : []),
    ...(report.state === 'scanning' ? [t('healthScanning')] : []),
    ...(report.state === 'slowed' ? [t('healthSlowed')] : []),
    t('healthNoRequests'),
  ];
  return (
    <ul class="health" aria-label={t('healthTitle')} data-state={report.state}>
      {parts.map(part => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
