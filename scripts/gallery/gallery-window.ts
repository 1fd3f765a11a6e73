import type { Variant } from './variants.ts';

/** What the gallery's page offers, as `window.gallery`, to the script that takes the pictures. */
export interface Gallery {
  readonly names: readonly (readonly [name: string, width: number])[];
  /** Draws a scene; resolves with the picture's size when it stands still. */
  readonly show: (
    name: string,
    variant: Variant,
  ) => Promise<readonly [width: number, height: number]>;
}

/** The window of the gallery's page. */
export type GalleryWindow = Window & { readonly gallery: Gallery };
