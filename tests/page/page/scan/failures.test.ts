import { expect, onTestFinished, test } from 'vitest';
import {
  createCredulousDetector,
  openScanner,
  patient,
  plainSettings,
  show,
} from './open-scanner.ts';

/** Fails on blocks that speak of thorns, in one of its two ways of looking at them. */
function createThornyDetector(where: 'namePlaces' | 'findCandidates') {
  const detector = createCredulousDetector();
  const fail = (text: string): void => {
    if (text.includes('thorn')) throw new Error(`a thorn in ${where}`);
  };
  return {
    ...detector,
    namePlaces(text: string) {
      if (where === 'namePlaces') fail(text);
      return detector.namePlaces(text);
    },
    findCandidates(text: string) {
      if (where === 'findCandidates') fail(text);
      return detector.findCandidates(text);
    },
  };
}

test.for(['namePlaces', 'findCandidates'] as const)(
  'goes on with the rest when a part fails in %s, and lets nothing out into the page',
  async where => {
    const thrown: string[] = [];
    const onError = ({ message }: ErrorEvent): void => void thrown.push(message);
    window.addEventListener('error', onError);
    onTestFinished(() => window.removeEventListener('error', onError));
    const failures: unknown[] = [];

    show(`<p>A thorn of OpenAI</p><p>${'far away '.repeat(30)}</p>`);
    const scanner = openScanner(plainSettings, createThornyDetector(where), {
      onFailure: cause => failures.push(cause),
    });
    await expect.poll(() => failures.length, patient).toBeGreaterThan(0);
    document.body.insertAdjacentHTML('beforeend', '<p>Azure</p>');
    await expect.poll(scanner.words, patient).toEqual(['Azure']);
    await expect.poll(() => scanner.report().state, patient).toBe('idle');
    document.body.querySelector('p')?.replaceChildren('A rose of OpenAI');
    await expect.poll(scanner.words, patient).toEqual(['OpenAI', 'Azure']);
    expect(failures.every(cause => String(cause).includes('a thorn in'))).toBe(true);
    expect(thrown).toEqual([]);
  },
);

test('looking again at text that was cut short in between fails nowhere', async () => {
  show('<p id="a">All about OpenAI</p><p id="b" hidden>Azure</p>');
  const { words } = openScanner();
  await expect.poll(words, patient).toEqual(['OpenAI']);
  const [a, b] = ['#a', '#b'].map(id => document.querySelector(id));
  const text = a?.firstChild as Text;
  // Each step while a look at what is shown or hidden is under way.
  for (let step = 0; step < 30; step += 1) {
    b?.toggleAttribute('hidden');
    text.data = step % 2 === 0 ? 'All' : 'All about OpenAI';
    await new Promise(requestAnimationFrame);
  }
  b?.removeAttribute('hidden');
  text.data = 'OpenAI';
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
});
