import { dateFormat } from './formatters.ts';

/** A month of the calendar; 1 is January. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** Reads `YYYY-MM`, as packs write it. Throws RangeError on anything else: packs are checked when they are built. */
export function readMonth(date: string): Month {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined) throw new RangeError(`not a month: "${date}"`);
  return { year: Number(year), month: Number(month) };
}

/** "January 2025". */
export function monthWords(
  { year, month }: Month,
  languageTag: string,
  style: 'long' | 'short' = 'long',
): string {
  return dateFormat(languageTag, { year: 'numeric', month: style, timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
}

/** Whole months from a month to the reader's present one; 0 within it and before. */
export function ageInMonths({ year, month }: Month, now: Date): number {
  return Math.max(0, (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month);
}

/** Years between a month's beginning and a moment, with their fraction: 0.5 is half a year. */
export function yearsSince({ year, month }: Month, now: Date): number {
  const passed =
    now.getFullYear() - year + (now.getMonth() + now.getDate() / 31 - (month - 1)) / 12;
  return Math.max(0, passed);
}
