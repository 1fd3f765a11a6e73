import { ArticleSummary } from '../../components/ArticleSummary.tsx';
import summary from '../../components/ArticleSummary.css?inline';
import { RelationMap } from '../../components/RelationMap.tsx';
import base from '../../components/controls/base.css?inline';
import tokens from '../../components/tokens.css?inline';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { displayPack } from '../../data/display-pack.ts';
import { galleryNow } from './card-scenes.tsx';
import type { Scene } from './scene.ts';

/** The room that a popup's panel gives. */
const panel = `
  body { background: var(--surface); color: var(--text); font: medium / 1.5 var(--font); }
  #stage { padding: 12px 16px; }
`;
const scene = { place: 'page', styles: [tokens, base, summary, panel] } as const;

/** The article's summary and its map of relations, in the width of a popup and in the least that the map takes. */
export const articleScenes: readonly Scene[] = builtInPacks
  .map(displayPack)
  .flatMap<Scene>(pack => {
    const map = () => <RelationMap {...pack} />;
    return [
      {
        ...scene,
        name: 'article-summary',
        width: 400,
        compared: ['light', 'dark', 'rtl'],
        render: () => <ArticleSummary pack={pack} now={galleryNow} />,
      },
      {
        ...scene,
        name: 'relation-map',
        width: 400,
        compared: ['light', 'dark', 'forced', 'contrast', 'rtl'],
        render: map,
      },
      { ...scene, name: 'relation-map-340', width: 340, render: map },
      {
        ...scene,
        name: 'relation-map-chosen',
        width: 400,
        compared: ['light', 'forced'],
        render: map,
        // With large text on a narrow screen there are words alone, and no party to choose.
        act: root => {
          const [, party] = root.querySelectorAll('.relation-party');
          party?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        },
      },
      {
        ...scene,
        name: 'relation-map-words',
        width: 400,
        compared: ['light', 'large'],
        render: map,
        act: root => {
          root.querySelector('.relation-words')?.setAttribute('open', '');
        },
      },
    ];
  });
