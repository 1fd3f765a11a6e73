import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { JudgedMutant, MutantOutcome } from './judge-mutants.ts';

const OUTCOMES: Readonly<Record<MutantResult['status'], MutantOutcome>> = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'uncovered',
  CompileError: 'invalid',
  RuntimeError: 'invalid',
  Ignored: 'invalid',
  Pending: 'invalid',
};

/**
 * Stryker's mutants with the code that they replace, by file and line. Stryker counts lines and columns from 1; a
 * location's end is exclusive.
 */
export function readMutants(mutants: readonly MutantResult[]): readonly JudgedMutant[] {
  const sources = new Map<string, readonly string[]>();
  return mutants
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const lines = sources.get(fileName) ?? readFileSync(fileName, 'utf8').split('\n');
      sources.set(fileName, lines);
      return {
        file: relative(process.cwd(), fileName).replaceAll('\\', '/'),
        lineNumber: location.start.line,
        line: lines[location.start.line - 1]?.trim() ?? '',
        mutator: mutatorName,
        original: onOneLine(cutOut(lines, location)),
        replacement: onOneLine(replacement),
        outcome: OUTCOMES[status],
      };
    })
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.lineNumber - b.lineNumber);
}

function cutOut(lines: readonly string[], { start, end }: MutantResult['location']): string {
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index, all) => (index === all.length - 1 ? line.slice(0, end.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line))
    .join('\n');
}

function onOneLine(code: string): string {
  return code.replaceAll(/\s*\n\s*/gu, ' ').trim();
}
