import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MeasureText } from './map-content.ts';

/** Units of the map per em. */
export const UNITS_PER_EM = 16;
/** The map is laid out again only when its width changes by a step, so that a scroll bar makes no difference. */
const STEP = 8;

/** The width that an element offers, in the map's units, and its font. */
export interface MapRoom {
  readonly width: number;
  readonly fontFamily: string;
}

/** Watches the room of an element; undefined until it has been laid out. */
export function useMapRoom(ref: RefObject<HTMLElement | null>): MapRoom | undefined {
  const [room, setRoom] = useState<MapRoom>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      // Its panel is hidden: keep the layout for when it is shown again.
      if (element.clientWidth === 0) return;
      const { fontSize, fontFamily } = getComputedStyle(element);
      const units = (element.clientWidth / Number.parseFloat(fontSize)) * UNITS_PER_EM;
      const width = Math.floor(units / STEP) * STEP;
      setRoom(now =>
        now?.width === width && now.fontFamily === fontFamily ? now : { width, fontFamily },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}

/** Measures texts in a font. Without a canvas it estimates, and rather too wide. */
export function createMeasure(fontFamily: string): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  return (text, fontSize, fontWeight) => {
    if (!context) return text.length * fontSize * 0.62;
    context.font = `${fontWeight} ${fontSize}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}
