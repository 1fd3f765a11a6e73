/** Constructing an `Intl` formatter takes longer than drawing a card: each is constructed once per language and options. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The number formatter for a language and options. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, tag, options, () => new Intl.NumberFormat(tag, options));
}

/** The date formatter for a language and options. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, tag, options, () => new Intl.DateTimeFormat(tag, options));
}

function kept<T>(built: Map<string, T>, tag: string, options: object, build: () => T): T {
  const key = `${tag} ${JSON.stringify(options)}`;
  const formatter = built.get(key) ?? build();
  built.set(key, formatter);
  return formatter;
}
