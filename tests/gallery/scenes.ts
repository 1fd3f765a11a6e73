import { articleScenes } from './article-scenes.tsx';
import { cardScenes } from './card-scenes.tsx';
import { optionsScenes } from './options-scenes.tsx';
import { popupScenes } from './popup-scenes.tsx';
import type { Scene } from './scene.ts';
import { welcomeScenes } from './welcome-scenes.tsx';

/** All scenes of the gallery. */
export const scenes: readonly Scene[] = [
  ...cardScenes,
  ...articleScenes,
  ...popupScenes,
  ...optionsScenes,
  ...welcomeScenes,
];
