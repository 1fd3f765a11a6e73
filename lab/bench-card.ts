import { benchCards } from './bench/bench-cards.ts';
import { cardLines } from './bench/print-figures.ts';

/** Measures cards alone, with the extension that `npm run build` has built: `npm run bench:card` · RUNS=10 */
const figures = await benchCards(Number(process.env['RUNS'] ?? 10));
for (const line of cardLines(figures)) console.log(line);
