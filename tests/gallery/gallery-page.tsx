import '@fontsource-variable/inter';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { type StringKey, Strings, type Translate } from '../../components/strings.ts';
import english from '../../public/_locales/en/messages.json';
import type { Box, Gallery } from './gallery-window.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import type { Variant } from './variants.ts';

type Messages = Partial<Record<StringKey, { readonly message: string }>>;
const locales = import.meta.glob<Messages>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** The same letters on every machine, and no blinking or moving. */
const STILL = `
  :root, :host, .entity-card { --font: 'Inter Variable', system-ui, sans-serif !important; }
  *, ::before, ::after { transition: none !important; animation: none !important; caret-color: transparent !important; }
`;

function translateOf({ locale, direction }: Variant): Translate {
  const messages = locales[`../../public/_locales/${locale}/messages.json`] ?? english;
  return (key, substitutions = []) => {
    if (key === 'languageDirection' && direction) return direction;
    const { message } = messages[key] ?? { message: '' };
    return message.replaceAll(/\$(\d)/g, (_all, place) => substitutions[Number(place) - 1] ?? '');
  };
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

const show: Gallery['show'] = async (name, variant) => {
  const scene = scenes.find(candidate => candidate.name === name);
  const stage = document.getElementById('stage');
  if (!scene || !stage) throw new Error(`no scene ${name}`);
  await loadFonts();
  const translate = translateOf(variant);
  const root = clear(stage, scene);
  const html = document.documentElement;
  html.lang = translate('languageTag');
  html.dir = translate('languageDirection');
  await act(() =>
    render(<Strings.Provider value={translate}>{scene.render()}</Strings.Provider>, root),
  );
  await act(() => scene.act?.(root));
  await document.fonts.ready;
  const shown = scene.part === undefined ? stage : root.querySelector(scene.part);
  if (!shown) throw new Error(`scene ${name} has no part ${scene.part}`);
  return { clip: boxOf(shown), fullHeight: boxOf(stage).height };
};

/** Loads every face of the project's font; a picture in another font would prove nothing. */
async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map(font => font.load()));
  const missing = [...document.fonts].filter(({ status }) => status !== 'loaded');
  if (document.fonts.size === 0 || missing.length > 0) {
    throw new Error('The font of the gallery did not load. Run npm ci.');
  }
}

/** The smallest box of whole pixels around an element. */
function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
}

/** Takes the last scene away and gives an empty root for the next. */
function clear(stage: HTMLElement, scene: Scene): HTMLElement | ShadowRoot {
  document.body.className = scene.bodyClass ?? '';
  const sheets = [...scene.styles, STILL].map(sheetOf);
  const place = document.createElement('div');
  stage.replaceChildren(place);
  stage.className = scene.place;
  if (scene.place === 'page') {
    document.adoptedStyleSheets = [sheetOf(FRAME), ...sheets];
    return place;
  }
  document.adoptedStyleSheets = [sheetOf(FRAME)];
  place.style.cssText = 'all: initial; display: block;';
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  return root;
}

/** The page that a card stands on. */
const FRAME = `
  :root { color-scheme: light dark; }
  body { margin: 0; }
  #stage { display: flow-root; }
  #stage.shadow { padding: 24px max(8px, min(24px, (100vw - 31rem) / 2)); background: light-dark(#e8eaee, #0d0e11); }
`;

const gallery: Gallery = {
  entries: scenes.map(({ name, width, compared = ['light'] }) => ({ name, width, compared })),
  show,
};
Object.assign(window, { gallery });
