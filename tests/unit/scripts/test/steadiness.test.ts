import { expect, test } from 'vitest';
import { readSteadyRequest, steadyLines } from '../../../../scripts/test/steadiness.ts';

test.each([
  [['5'], { times: 5, isBusy: false }],
  [['3', '--busy'], { times: 3, isBusy: true }],
  [['--busy', '3'], { times: 3, isBusy: true }],
])('%j asks for %j', (args, request) => {
  expect(readSteadyRequest(args)).toEqual(request);
});

test.each([[[]], [['0']], [['-1']], [['2.5']], [['often']], [['3', '4']], [['3', '--bussy']]])(
  'bad arguments %j are answered with how it is written',
  args => {
    expect(() => readSteadyRequest(args)).toThrow('npm run test:steady -- <times> [--busy]');
  },
);

const passed = { name: 'page a: holds', state: 'passed', durationMs: 1 } as const;
const failed = { ...passed, state: 'failed', note: 'Waited in vain' } as const;
const run = (test: typeof passed | typeof failed, ...mishaps: string[]) => [
  { part: 'page', tests: [test], mishaps },
];

test('each test that failed is named once, with how often and its first error', () => {
  expect(steadyLines([run(failed), run(passed), run(failed)])).toEqual([
    'failed 2 of 3: page a: holds\n  Waited in vain',
    '3 runs',
    '3 tests',
    '2 failures',
  ]);
});

test('what went wrong outside of tests counts, too', () => {
  expect(steadyLines([run(passed, 'page b: did not load')])).toEqual([
    'failed 1 of 1: page b: did not load',
    '1 runs',
    '1 tests',
    '1 failures',
  ]);
});
