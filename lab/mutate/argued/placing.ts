import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “placing”: mutants that no test can notice. */
export const arguedInPlacing: readonly ArguedSurvivor[] = [
  {
    file: 'page/card/place-card.ts',
    line: "if (!chosen) throw new RangeError('a flow has sides');",
    original: '!chosen',
    replacement: 'false',
    reason:
      'Every flow has four sides, and the roomiest of four is one: the line is there for the compiler.',
  },
  {
    file: 'page/card/place-card.ts',
    line: "if (!chosen) throw new RangeError('a flow has sides');",
    original: "'a flow has sides'",
    replacement: '""',
    reason: 'The same line: nothing can throw it.',
  },
];
