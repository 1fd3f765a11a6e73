import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MeasureText } from './map-content.ts';

/** Units of the map in one em: a text of 16 units is as high as the reader's own. */
export const UNITS_PER_EM = 16;
/** The map is laid out anew only when its width changes by a step: a scroll bar that comes makes no difference. */
const STEP = 8;

/** The room that an element has and how its font runs; undefined before it stands in the document. */
export interface Room {
  readonly width: number;
  readonly fontFamily: string;
}

/** Watches the room of an element. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = () => {
      // In a panel that is not shown; what was laid out stays for when it is.
      if (element.clientWidth === 0) return;
      const { fontSize, fontFamily } = getComputedStyle(element);
      const units = (element.clientWidth / Number.parseFloat(fontSize)) * UNITS_PER_EM;
      const width = Math.floor(units / STEP) * STEP;
      setRoom(now =>
        now?.width === width && now.fontFamily === fontFamily ? now : { width, fontFamily },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}

/** Measures texts in a font. Without a canvas it estimates, rather too wide than too narrow. */
export function createMeasure(fontFamily: string): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  return (text, fontSize, fontWeight) => {
    if (!context) return text.length * fontSize * 0.62;
    context.font = `${fontWeight} ${fontSize}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}
