import type { ComponentChild } from 'preact';
import type { ComparableVariant } from './variants.ts';

/** One state of one component, ready to be drawn. */
export interface Scene {
  /** `card-stargate-open`; part of the picture's file name. */
  readonly name: string;
  /** `shadow`: in a shadow root on a page, as the card stands; `page`: a document of its own, as the popup is. */
  readonly place: 'shadow' | 'page';
  /** The style sheets as text, in their order. */
  readonly styles: readonly string[];
  /** Width of the viewport in CSS pixels where the variant does not set one. */
  readonly width: number;
  /** Set where the document's body carries a class. */
  readonly bodyClass?: string;
  readonly render: () => ComponentChild;
  /** Brings the drawn component into its state: presses, focuses. */
  readonly act?: (root: ParentNode) => void | Promise<void>;
  /** Selector of the part that the picture shows; the whole scene where it is absent. */
  readonly part?: string;
  /** The variants that the test compares with references; `light` alone where it is absent. */
  readonly compared?: readonly ComparableVariant[];
}

/** The presses of a scene: the first element that matches is clicked. */
export function press(selector: string): (root: ParentNode) => void {
  return root => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the scene has no ${selector} to press`);
    element.click();
  };
}
