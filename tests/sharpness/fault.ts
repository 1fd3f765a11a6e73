import type { DrivenPicture } from '../gallery/driven-pictures.ts';

/** A deliberate mistake in the sources. Exactly one place of `file` holds `find`. */
interface Patch {
  /** What a person would see: `the pin icon is gone`. */
  readonly name: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A mistake in a component: the gallery draws it from the sources. */
export interface GalleryFault extends Patch {
  /** The picture that must differ, with its variant: `card-azure.light`. */
  readonly seenIn: string;
}

/** A mistake in what runs in pages: the extension is built with it, and driven in a browser. */
export interface DrivenFault extends Patch {
  readonly browser: 'chromium' | 'firefox';
  readonly seenIn: DrivenPicture;
}

/** What became of a fault. */
export interface Verdict {
  readonly fault: GalleryFault | DrivenFault;
  /** How its picture differs, in words; undefined: nobody saw the fault. */
  readonly difference: string | undefined;
}
