import type { Variant } from './variants.ts';

/** A rectangle of the page in whole CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the script that takes the pictures has to know of a scene. */
export interface SceneEntry {
  readonly name: string;
  readonly width: number;
  /** Names of the variants that are compared. */
  readonly compared: readonly string[];
}

/** What the gallery's page offers, as `window.gallery`, to the script that takes the pictures. */
export interface Gallery {
  readonly entries: readonly SceneEntry[];
  /** Draws a scene; resolves when nothing moves any more. */
  readonly show: (
    name: string,
    variant: Variant,
  ) => Promise<{ readonly clip: Box; readonly fullHeight: number }>;
}

/** The window of the gallery's page. */
export type GalleryWindow = Window & { readonly gallery: Gallery };
