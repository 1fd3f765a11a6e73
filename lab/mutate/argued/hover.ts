import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “hover”: mutants that no test can notice. */
export const arguedInHover: readonly ArguedSurvivor[] = [
  {
    file: 'page/card/hover-machine.ts',
    line: "return 'rest' in state ? state.rest?.mention : undefined;",
    original: 'state.rest?.mention',
    replacement: 'state.rest.mention',
    reason:
      'A state that has the property has a rest: exact optional properties are never undefined.',
  },
  {
    file: 'page/card/hover-machine.ts',
    line: 'default:',
    original: 'default: return event satisfies never;',
    replacement: 'default:',
    reason: 'No event reaches it: the compiler holds the list complete.',
  },
  {
    file: 'page/card/hover-machine.ts',
    line: "case 'pinned':",
    original: "case 'pinned': return state;",
    replacement: "case 'pinned':",
    reason: 'It falls through to the default, which returns the same state.',
  },
  {
    file: 'page/card/hover-machine.ts',
    line: "case 'pinned':",
    original: "'pinned'",
    replacement: '""',
    reason: 'The default returns the same state.',
  },
  {
    file: 'page/card/hover-machine.ts',
    line: 'default:',
    original: 'default: return state satisfies never;',
    replacement: 'default:',
    reason: 'No state reaches it: the compiler holds the list complete.',
  },
  {
    file: 'page/card/hover-machine.ts',
    line: "const isHeld = state.kind === 'open' && state.isHeld;",
    original: "state.kind === 'open'",
    replacement: 'true',
    reason: 'No other kind has the property, and what is missing is not held.',
  },
];
