import { elementsNamed, isElement, isRendered } from '../dom/native-dom.ts';

/** Smaller frames hold counters, buttons and advertising, hardly ever text. CSS pixels. */
const SMALLEST_FRAME = { width: 100, height: 50 };
/** Frames are reported shortly before they scroll into view. */
const AHEAD = '300px';
const OPAQUE = { opacityProperty: true, visibilityProperty: true };

/** A frame's element. */
export type FrameElement = HTMLIFrameElement | HTMLFrameElement;

/** Watches for frames that are worth reading. */
export interface FrameWatch {
  /** Looks for new frames in a tree or a part of one. */
  scan(region: Node): void;
  /** Drops frames that have left the page. */
  dropRemoved(): void;
  /** Number of known frames that are too small or were not in view so far. */
  skipped(): number;
}

type FrameState = 'skipped' | 'reported';

/** @param onFrames Called with all frames worth reading when one of them comes near the viewport or loads another page. */
export function watchFrames(
  onFrames: (frames: readonly FrameElement[]) => void,
  signal: AbortSignal,
): FrameWatch {
  const known = new Map<FrameElement, FrameState>();
  const report = (): void => onFrames([...known.keys()].filter(isReported));
  const isReported = (frame: FrameElement): boolean => known.get(frame) === 'reported';
  const observers = observeFrames(known, report);
  signal.addEventListener('abort', () => {
    for (const observer of observers) observer.disconnect();
  });

  return {
    scan(region) {
      for (const frame of framesIn(region)) {
        if (known.has(frame)) continue;
        known.set(frame, 'skipped');
        for (const observer of observers) observer.observe(frame);
        // A frame that loads another page has lost the script started in it. The event does not leave shadow trees.
        frame.addEventListener('load', () => isReported(frame) && report(), { signal });
      }
    },
    dropRemoved() {
      for (const frame of known.keys()) {
        if (frame.isConnected) continue;
        known.delete(frame);
        for (const observer of observers) observer.unobserve(frame);
      }
    },
    skipped: () => [...known.values()].filter(state => state === 'skipped').length,
  };
}

/** Marks frames as reported once they are large enough and near the viewport. */
function observeFrames(known: Map<FrameElement, FrameState>, report: () => void) {
  const inView = new IntersectionObserver(
    entries => {
      const news = entries
        .filter(isWorthReading)
        .map(({ target }) => target)
        .filter(isFrame)
        .filter(frame => known.get(frame) === 'skipped');
      for (const frame of news) {
        known.set(frame, 'reported');
        for (const observer of observers) observer.unobserve(frame);
      }
      if (news.length > 0) report();
    },
    { rootMargin: AHEAD },
  );
  // A frame that has been in view all the time may grow when its page has loaded.
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries) {
      if (!isFrame(target) || known.get(target) !== 'skipped') continue;
      inView.unobserve(target);
      inView.observe(target);
    }
  });
  const observers = [inView, sizes] as const;
  return observers;
}

function isWorthReading({
  target,
  isIntersecting,
  boundingClientRect,
}: IntersectionObserverEntry): boolean {
  return isIntersecting && isLargeEnough(boundingClientRect) && isRendered(target, OPAQUE);
}

const isLargeEnough = ({ width, height }: { width: number; height: number }): boolean =>
  width >= SMALLEST_FRAME.width && height >= SMALLEST_FRAME.height;

/**
 * Calls back once: at once in a top-level window, in a frame as soon as it is large enough to hold text that people
 * read. A frame that is not rendered has no size at all.
 */
export function whenWorthReading(callback: () => void, signal: AbortSignal): void {
  if (isWindowWorth()) return callback();
  const done = new AbortController();
  window.addEventListener(
    'resize',
    () => {
      if (!isWindowWorth()) return;
      done.abort();
      callback();
    },
    { passive: true, signal: AbortSignal.any([signal, done.signal]) },
  );
}

const isWindowWorth = (): boolean =>
  window === window.top || isLargeEnough({ width: innerWidth, height: innerHeight });

const isFrame = (node: Node): node is FrameElement =>
  node instanceof HTMLIFrameElement || node instanceof HTMLFrameElement;

function framesIn(region: Node): readonly FrameElement[] {
  if (isElement(region) && isFrame(region)) return [region];
  return ['iframe', 'frame'].flatMap(name =>
    Array.from(elementsNamed(region, name)).filter(isFrame),
  );
}
