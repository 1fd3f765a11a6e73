import type { Page } from 'puppeteer-core';

/**
 * What the page itself says should be marked on it: the sums of its `data-expected="stargate 2, azure 1"`.
 * Entities that are nowhere expected are left out.
 */
export async function expectedCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const statements = await page.$$eval('[data-expected]', elements =>
    elements.map(element => (element as HTMLElement).dataset['expected'] ?? ''),
  );
  const counts: Record<string, number> = {};
  for (const [, entity = '', count = ''] of statements.join(',').matchAll(/([\w-]+) (\d+)/gu)) {
    counts[entity] = (counts[entity] ?? 0) + Number(count);
  }
  return counts;
}
