import type { AreaScore, JudgedMutant } from './judge-mutants.ts';

/** What is printed of one area: survivors and stale arguments first, the figures on the last line. */
export function printScore(name: string, score: AreaScore): string {
  const survivors = score.survivors.map(printSurvivor);
  const stale = score.stale.map(
    ({ file, line, original, replacement }) =>
      `stale argument: ${file}, in “${line}”: ${original} -> ${replacement}. ` +
      `No such mutant survives: take it out of lab/mutate/argued/${name}.ts.`,
  );
  const figures = [
    `${score.mutants} mutants`,
    `${score.killed} killed`,
    `${score.survivors.length} survived`,
    `${score.timeout} timeout`,
    `${score.argued} argued`,
  ];
  const scores = `${shown(score.score)} (${shown(score.scoreOfAll)} with the argued ones)`;
  return [...survivors, ...stale, `${name}: ${scores} · ${figures.join(', ')}`].join('\n');
}

function printSurvivor(mutant: JudgedMutant): string {
  const { file, lineNumber, mutator, original, replacement, outcome } = mutant;
  const note = outcome === 'uncovered' ? ' (no test runs it)' : '';
  return `${file}:${lineNumber} ${mutator}: ${original} -> ${replacement}${note}`;
}

/** Rounded down: 84.99 % is not the 85 % that are asked for. */
function shown(percent: number): string {
  return `${(Math.floor(percent * 10) / 10).toFixed(1)} %`;
}
