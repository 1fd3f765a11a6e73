import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { optionsScenes } from '../../gallery/options-scenes.tsx';
import { popupScenes } from '../../gallery/popup-scenes.tsx';
import { welcomeScenes } from '../../gallery/welcome-scenes.tsx';
import { stageScene } from './stage-scene.tsx';

const scenes = [...popupScenes, ...optionsScenes, ...welcomeScenes];

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.className = '';
  document.body.replaceChildren();
});

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  test.each(scenes)('$name has no axe violation', async scene => {
    await stageScene(scene, theme);
    const { violations } = await axe.run(document);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`),
    ).toEqual([]);
  });
});

test.each(scenes)('$name is not wider than its place', async scene => {
  const root = await stageScene(scene, 'light');
  // The test page itself is narrower than a popup.
  root.style.inlineSize = '320px';
  expect(root.scrollWidth).toBeLessThanOrEqual(320);
});
