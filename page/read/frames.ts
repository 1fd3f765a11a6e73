/** Smaller frames carry counters, buttons and advertising, hardly ever text. In CSS pixels. */
const SMALLEST = { width: 100, height: 50 };
/** Frames are told of shortly before they come into view. */
const AHEAD = '300px';

/** Watches for frames that are worth reading. */
export interface FrameWatch {
  /** Looks for frames that have come since. */
  look(): void;
  /** Frames known that are too small or not to be seen. */
  skipped(): number;
}

/** @param onFrames Called when a frame worth reading comes near the view. */
export function watchFrames(page: Document, onFrames: () => void, signal: AbortSignal): FrameWatch {
  const known = new Map<Element, 'skipped' | 'told'>();
  const lists = ['iframe', 'frame'].map(name =>
    Document.prototype.getElementsByTagName.call(page, name),
  );
  const observer = new IntersectionObserver(
    entries => {
      let found = false;
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const { width, height } = boundingClientRect;
        if (!isIntersecting || width < SMALLEST.width || height < SMALLEST.height) continue;
        found ||= known.get(target) === 'skipped';
        known.set(target, 'told');
      }
      if (found) onFrames();
    },
    { rootMargin: AHEAD },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  // A frame that goes to another page has lost what was started in it.
  page.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof Element && known.get(target) === 'told') onFrames();
    },
    { capture: true, signal },
  );

  return {
    look() {
      for (const frame of known.keys()) {
        if (frame.isConnected) continue;
        known.delete(frame);
        observer.unobserve(frame);
      }
      for (const list of lists) {
        for (let index = 0; index < list.length; index += 1) {
          const frame = list[index];
          if (!frame || known.has(frame)) continue;
          known.set(frame, 'skipped');
          observer.observe(frame);
        }
      }
    },
    skipped: () => [...known.values()].filter(state => state === 'skipped').length,
  };
}
