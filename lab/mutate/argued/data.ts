import type { ArguedSurvivor } from '../argued-survivor.ts';

const whole = {
  file: 'data/checks/check-figures.ts',
  line: 'if (whole !== undefined && amount !== undefined && whole <= amount) {',
  reason: 'A comparison with undefined is false; the question is there for the compiler.',
};

/** The area “data”: mutants that no test can notice. */
export const arguedInData: readonly ArguedSurvivor[] = [
  {
    ...whole,
    original: 'whole !== undefined && amount !== undefined',
    replacement: 'true',
  },
  {
    ...whole,
    original: 'whole !== undefined && amount !== undefined',
    replacement: 'whole !== undefined || amount !== undefined',
  },
  { ...whole, original: 'whole !== undefined', replacement: 'true' },
  { ...whole, original: 'amount !== undefined', replacement: 'true' },
  {
    ...whole,
    line: "if (kind === 'until' && amount !== undefined && amount < firstYear) {",
    original: 'amount !== undefined',
    replacement: 'true',
  },
  {
    file: 'data/pack-schema.ts',
    line: '} catch {',
    original: '{ return false; }',
    replacement: '{}',
    reason: 'Valibot takes no answer for no.',
  },
];
