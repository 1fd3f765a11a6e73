/** How far around the view something counts as near: a quick flick of the wheel stays inside. */
const AROUND = '1200px';

/** Tells which of many things stand near the view, without asking for layout. */
export interface NearView {
  /** Follows a thing by an element that stands where it does; replaces what was followed under this id. */
  follow(id: number, element: Element): void;
  unfollow(id: number): void;
  isNear(id: number): boolean;
}

/** @param onChange Called with the ids that came near or went away, after the browser's own layout. */
export function createNearView(
  onChange: (ids: ReadonlySet<number>) => void,
  signal: AbortSignal,
): NearView {
  const elements = new Map<number, Element>();
  const ids = new Map<Element, Set<number>>();
  const near = new Set<Element>();

  const observer = new IntersectionObserver(
    entries => {
      const changed = new Set<number>();
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const { width, height } = boundingClientRect;
        // An element without a box of its own (`display: contents`) says nothing about where its text stands.
        const isNear = isIntersecting || (width === 0 && height === 0);
        if (isNear === near.has(target)) continue;
        if (isNear) near.add(target);
        else near.delete(target);
        for (const id of ids.get(target) ?? []) changed.add(id);
      }
      if (changed.size > 0) onChange(changed);
    },
    { rootMargin: AROUND, scrollMargin: AROUND },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  function unfollow(id: number): void {
    const element = elements.get(id);
    if (!element) return;
    elements.delete(id);
    const others = ids.get(element);
    others?.delete(id);
    if (others?.size !== 0) return;
    ids.delete(element);
    near.delete(element);
    observer.unobserve(element);
  }

  return {
    follow(id, element) {
      if (elements.get(id) === element) return;
      unfollow(id);
      elements.set(id, element);
      const others = ids.get(element);
      if (others) others.add(id);
      else {
        ids.set(element, new Set([id]));
        observer.observe(element);
      }
    },
    unfollow,
    isNear(id) {
      const element = elements.get(id);
      return element !== undefined && near.has(element);
    },
  };
}
