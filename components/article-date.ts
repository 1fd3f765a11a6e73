import { dateFormat } from './formatters.ts';

/** A month of the calendar; 1 is January. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** Parses `YYYY-MM`. @throws RangeError on anything else; packs are checked at build time. */
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

/** Whole months from a month to the month of `now`; 0 if that is the same or an earlier one. */
export function ageInMonths({ year, month }: Month, now: Date): number {
  return Math.max(0, (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month);
}

/** Years from the beginning of a month to a moment, with a fraction: 0.5 is half a year. */
export function yearsSince({ year, month }: Month, now: Date): number {
  const passed =
    now.getFullYear() - year + (now.getMonth() + now.getDate() / 31 - (month - 1)) / 12;
  return Math.max(0, passed);
}
