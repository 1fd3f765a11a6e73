/** One way to look at every scene. */
export interface Variant {
  readonly name: string;
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
  /** Pictures in letters that the machine's own fonts draw are looked at, not compared. */
  readonly isCompared: boolean;
}

const plain = { colorScheme: 'light', locale: 'en', isCompared: true } as const;

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
  { ...plain, name: 'arabic', locale: 'ar', isCompared: false },
  { ...plain, name: 'japanese', locale: 'ja', isCompared: false },
  { ...plain, name: 'german', locale: 'de', isCompared: false },
];
