import { expect, test } from 'vitest';
import { citation } from '../../../../components/card/copied-fact.ts';

test('a copied fact says what it is about, where it stands and of when it is', () => {
  const article = { publisher: 'The Pier', date: '2024-05', url: 'https://pier.example/bridge' };
  expect(citation('Bridge', { text: 'It costs $3 million.' }, article, 'en')).toBe(
    'Bridge: It costs $3 million. (The Pier, May 2024, https://pier.example/bridge)',
  );
});
