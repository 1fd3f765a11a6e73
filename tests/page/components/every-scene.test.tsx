import { afterEach, describe, expect, test } from 'vitest';
import { scenes } from '../../gallery/scenes.ts';
import { controlsIn, cutOffIn, lookOf, targetOf } from './reachable.ts';
import { stageScene } from './stage-scene.tsx';

/** WCAG 2.2, 2.5.8, in CSS pixels; half a pixel is rounding. */
const LEAST_TARGET = 23.5;

/** What a reader may set, by WCAG 2.2, 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

function addStyle(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const says = (control: Element): string =>
  control.ariaLabel ?? (control.textContent.trim() || control.outerHTML.slice(0, 80));

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.documentElement.style.fontSize = '';
  document.body.className = '';
  document.body.replaceChildren();
});

describe.each(scenes)('$name', scene => {
  test('has targets of 24 pixels, each with a focus that can be seen', async () => {
    const root = await stageScene(scene, 'light');
    addStyle('* { transition: none !important; }');
    const controls = controlsIn(root);
    const small = controls
      // Links that stand in a sentence may be as high as its lines.
      .filter(control => getComputedStyle(control).display !== 'inline')
      .filter(control => {
        const { width, height } = targetOf(control);
        return width < LEAST_TARGET || height < LEAST_TARGET;
      });
    expect(small.map(says)).toEqual([]);
    const unseen = controls.filter(control => {
      const before = lookOf(control);
      control.focus();
      const isSeen = lookOf(control) !== before;
      control.blur();
      return !isSeen;
    });
    expect(unseen.map(says)).toEqual([]);
  });

  test.each([
    ['wide text spacing', () => addStyle(TEXT_SPACING)],
    ['text of 200 %', () => (document.documentElement.style.fontSize = '200%')],
  ])('loses no word with %s', async (_setting, set) => {
    const root = await stageScene(scene, 'light');
    root.style.inlineSize = `${Math.min(scene.width, 640)}px`;
    set();
    expect(cutOffIn(root)).toEqual([]);
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });
});
