import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Strings, type Translate } from '../../../components/strings.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Scene } from '../../gallery/scene.ts';

const translate: Translate = (key, substitutions = []) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_all, at) => substitutions[Number(at) - 1] ?? '');

/** Draws a scene of the gallery as the whole document, and gives its root. */
export async function stageScene(scene: Scene, theme: 'light' | 'dark'): Promise<HTMLElement> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(scene.styles.join('\n'));
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = 'en';
  document.title = 'Context Annotator';
  document.body.className = scene.bodyClass ?? '';
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() =>
    render(<Strings.Provider value={translate}>{scene.render()}</Strings.Provider>, root),
  );
  await act(() => scene.act?.(root));
  return root;
}

/** Draws anything, without styles, and gives its root. */
export async function stage(child: preact.ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<Strings.Provider value={translate}>{child}</Strings.Provider>, root));
  return root;
}
