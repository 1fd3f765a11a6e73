import { elementsNamed, isElement, isRendered } from '../dom/native-dom.ts';

/** Smaller frames carry counters, buttons and advertising, hardly ever text. In CSS pixels. */
export const SMALLEST_FRAME = { width: 100, height: 50 };
/** Frames are told of shortly before they come into view. */
const AHEAD = '300px';
const SEEN = { opacityProperty: true, visibilityProperty: true };

/** A frame's element. */
export type FrameElement = HTMLIFrameElement | HTMLFrameElement;

/** Watches for frames that are worth reading. */
export interface FrameWatch {
  /** Looks for frames that have come since in a tree or a part of one. */
  look(region: Node): void;
  /** Forgets frames that are gone. */
  forgetGone(): void;
  /** Frames known that are too small or not to be seen. */
  skipped(): number;
}

/** @param onFrames Called with all frames worth reading when one of them has come near the view, or to another page. */
export function watchFrames(
  onFrames: (frames: readonly FrameElement[]) => void,
  signal: AbortSignal,
): FrameWatch {
  const known = new Map<FrameElement, 'skipped' | 'told'>();
  const told = (): FrameElement[] =>
    [...known].filter(([, state]) => state === 'told').map(([frame]) => frame);

  const inView = new IntersectionObserver(
    entries => {
      let isNews = false;
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const { width, height } = boundingClientRect;
        const isSmall = width < SMALLEST_FRAME.width || height < SMALLEST_FRAME.height;
        if (!isFrame(target) || !isIntersecting || isSmall || !isRendered(target, SEEN)) continue;
        isNews ||= known.get(target) === 'skipped';
        known.set(target, 'told');
        inView.unobserve(target);
        sizes.unobserve(target);
      }
      if (isNews) onFrames(told());
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
  signal.addEventListener('abort', () => {
    inView.disconnect();
    sizes.disconnect();
  });

  return {
    look(region) {
      for (const frame of framesIn(region)) {
        if (known.has(frame)) continue;
        known.set(frame, 'skipped');
        inView.observe(frame);
        sizes.observe(frame);
        // One that goes to another page has lost what was started in it. The event leaves no shadow tree.
        frame.addEventListener(
          'load',
          () => {
            if (known.get(frame) === 'told') onFrames(told());
          },
          { signal },
        );
      }
    },
    forgetGone() {
      for (const frame of known.keys()) {
        if (frame.isConnected) continue;
        known.delete(frame);
        inView.unobserve(frame);
        sizes.unobserve(frame);
      }
    },
    skipped: () => [...known.values()].filter(state => state === 'skipped').length,
  };
}

const isFrame = (node: Node): node is FrameElement =>
  node instanceof HTMLIFrameElement || node instanceof HTMLFrameElement;

function framesIn(region: Node): readonly FrameElement[] {
  if (isElement(region) && isFrame(region)) return [region];
  return ['iframe', 'frame'].flatMap(name =>
    Array.from(elementsNamed(region, name)).filter(isFrame),
  );
}
