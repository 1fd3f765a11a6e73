/** Names of the variants whose letters are all in the project's own font, so that every machine draws them alike. */
export type ComparableVariant =
  'light' | 'dark' | 'forced' | 'contrast' | 'rtl' | 'narrow' | 'large' | 'narrow-large';

/** One way to look at every scene. */
export interface Variant {
  /** The last three are drawn in the machine's own fonts: they are looked at, never compared. */
  readonly name: ComparableVariant | 'arabic' | 'japanese' | 'german';
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly contrast?: 'more';
  /** Width of the viewport in CSS pixels; the scene's own where it is absent. */
  readonly width?: number;
  /** The reader's font size; browsers begin with 16. */
  readonly fontSize?: number;
  /** Folder of `public/_locales`. */
  readonly locale: string;
  /** Set where the strings' own direction is overruled: layout by the same letters on every machine. */
  readonly direction?: 'rtl';
}

const plain = { colorScheme: 'light', locale: 'en' } as const;

/** All variants of the gallery. */
export const variants: readonly Variant[] = [
  { ...plain, name: 'light' },
  { ...plain, name: 'dark', colorScheme: 'dark' },
  { ...plain, name: 'forced', forcedColors: 'active' },
  { ...plain, name: 'contrast', contrast: 'more' },
  { ...plain, name: 'rtl', direction: 'rtl' },
  { ...plain, name: 'narrow', width: 320 },
  { ...plain, name: 'large', fontSize: 32 },
  { ...plain, name: 'narrow-large', width: 320, fontSize: 32 },
  { ...plain, name: 'arabic', locale: 'ar' },
  { ...plain, name: 'japanese', locale: 'ja' },
  { ...plain, name: 'german', locale: 'de' },
];
