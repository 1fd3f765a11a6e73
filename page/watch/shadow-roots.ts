import { elementsIn, isElement, shadowRootOf } from '../dom/native-dom.ts';

/** Finds open shadow roots. No event announces them, so elements have to be asked. */
export interface ShadowFinder {
  /** Asks a node and everything inside it; yields between steps. */
  search(region: Node): Generator<void>;
  /** Asks one element. */
  ask(element: Element): void;
}

/** Elements asked in one step. */
const STEP = 1000;

/** @param onFound Called once for each root. */
export function createShadowFinder(onFound: (root: ShadowRoot) => void): ShadowFinder {
  const known = new WeakSet<ShadowRoot>();

  function ask(element: Element): void {
    const root = shadowRootOf(element);
    if (!root || known.has(root)) return;
    known.add(root);
    onFound(root);
  }

  return {
    ask,
    *search(region) {
      if (isElement(region)) ask(region);
      const elements = elementsIn(region);
      // A live list: an element that moves between two steps is asked when its change is followed.
      for (let index = 0; ; index += 1) {
        const element = elements[index];
        if (!element) return;
        ask(element);
        if (index % STEP === STEP - 1) yield;
      }
    },
  };
}
