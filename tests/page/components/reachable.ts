/** Everything in `root` that takes focus or a press and can be seen. */
export function controlsIn(root: ParentNode): readonly (HTMLElement | SVGElement)[] {
  const all = root.querySelectorAll<HTMLElement | SVGElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  return [...all].filter(
    element =>
      !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }),
  );
}

/** The area that a press can hit: of a field within a label, all of the label. */
export function targetOf(control: Element): DOMRect {
  return (control.closest('label') ?? control).getBoundingClientRect();
}

/** What a reader could see of a focus: outlines and strokes of the element, what is in it, and what is around it. */
export function lookOf(control: Element): string {
  const around = [control.parentElement, control.closest('label')];
  const parts = [control, ...control.querySelectorAll('*'), ...around];
  return parts
    .filter(part => part !== null)
    .map(part => {
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(part);
      return outlineStyle === 'none'
        ? `${stroke} ${strokeWidth}`
        : `${outlineWidth} ${stroke} ${strokeWidth}`;
    })
    .join('; ');
}

/** Elements whose words are cut off: they hide what is too much for them, and there is too much. */
export function cutOffIn(root: ParentNode): readonly string[] {
  return (
    [...root.querySelectorAll<HTMLElement>('*')]
      .filter(element => element.checkVisibility() && element.textContent.trim() !== '')
      // What is for screen readers alone stands in one hidden pixel.
      .filter(element => element.clientWidth > 1)
      .filter(element => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isWide = element.scrollWidth > element.clientWidth + 1;
        const isHigh = element.scrollHeight > element.clientHeight + 1;
        return (isWide && hides(overflowX)) || (isHigh && hides(overflowY));
      })
      .map(
        element => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 40)}`,
      )
  );
}

const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
