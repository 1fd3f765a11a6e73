import type { Score } from './count-outcomes.ts';
import type { Evaluation } from './evaluate.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** An evaluation as tables for people. */
export function printEvaluation(evaluation: Evaluation): string {
  const { windows, all, byEntity, byCode, byLanguage, blind, confusions } = evaluation;
  return [
    `${windows} windows, ${all.judged} judged occurrences`,
    '',
    scoreTable('', {
      'this detector': all,
      'blind, ignoring case': blind.ignoringCase,
      'blind, case-sensitive': blind.caseSensitive,
    }),
    scoreTable('By entity', byEntity),
    shareTable('By sense code', byCode),
    scoreTable('By language', byLanguage),
    reliabilityTable(evaluation),
    `Judging costs ${evaluation.judgingCost.toFixed(1)} µs a candidate at the median.`,
    '',
    `Confusions: ${confusions.length}`,
    ...confusions.map(
      ({ code, truth, marked, confidence, text, reasons }) =>
        `  ${code}: is ${truth ?? 'another sense'}, decided ${marked ?? 'another sense'}` +
        ` (${confidence === null ? 'no candidate' : confidence.toFixed(2)}` +
        `${reasons.length > 0 ? `: ${reasons.join(', ')}` : ''})\n    ${text}`,
    ),
  ].join('\n');
}

function scoreTable(title: string, scores: Readonly<Record<string, Score>>): string {
  const rows = Object.entries(scores).map(
    ([name, { judged, precision, recall, f1, ...counts }]) => [
      name,
      judged,
      percent(precision),
      percent(recall),
      percent(f1),
      counts.falseMarks,
      counts.misses,
    ],
  );
  return table(title, ['', 'judged', 'precision', 'recall', 'F1', 'false', 'missed'], rows);
}

function shareTable(title: string, scores: Readonly<Record<string, Score>>): string {
  const rows = Object.entries(scores).map(([name, { judged, right }]) => [
    name,
    judged,
    right,
    percent(right / judged),
  ]);
  return table(title, ['', 'judged', 'right', 'share'], rows);
}

function reliabilityTable({ reliability, logLoss }: Evaluation): string {
  const rows = reliability.map(({ from, to, count, meanConfidence, truth }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    count,
    percent(meanConfidence),
    percent(truth),
  ]);
  const title = `Confidence against truth (log loss ${logLoss.toFixed(4)})`;
  return table(title, ['', 'count', 'said', 'true'], rows);
}

type Cell = string | number;

function table(title: string, head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...lines.map(line => String(line[i]).length)));
  const text = lines.map(line =>
    line
      .map((cell, i) =>
        i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${title ? `${title}\n` : ''}${text.map(line => `  ${line}`).join('\n')}\n`;
}
