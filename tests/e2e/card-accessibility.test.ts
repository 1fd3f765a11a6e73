import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { accessibilityTree, type AccessibleNode } from '../drive/accessibility-tree.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { pressInCard } from '../drive/open-card.ts';
import { preferAsReader, type ReaderPreferences } from '../drive/reader-preferences.ts';
import { until } from '../drive/until.ts';
import { openCardScene } from './card-scene.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';

function named(nodes: readonly AccessibleNode[], role: string): string[] {
  return nodes.filter(node => node.role === role).map(({ name }) => name);
}

inFreshBrowsers('the card for every reader', stage => {
  test('names, roles and states are the ones that a reader is told', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await scene.press('next-mention');
    await scene.untilOpen('1 of');

    const card = async (): Promise<readonly AccessibleNode[]> => {
      const tree = await accessibilityTree(stage.browser, page);
      return tree.slice(tree.findIndex(({ role }) => role === 'dialog') + 1);
    };
    const dialog = await until('a dialog named by its entity', async () => {
      const tree = await accessibilityTree(stage.browser, page);
      return tree.find(({ role, name }) => role === 'dialog' && name === 'OpenAI');
    });
    expect(dialog).toBeDefined();

    // Firefox's tree grows while it is read.
    const nodes = await until('all of the card, twice the same', async () => {
      const [one, two] = [await card(), await card()];
      const isWhole = JSON.stringify(one) === JSON.stringify(two);
      return isWhole && named(one, 'button').length >= 12 ? one : undefined;
    });
    expect(named(nodes, 'heading')).toEqual(['OpenAI']);
    expect(named(nodes, 'button').filter(name => !name.startsWith('Copy'))).toEqual([
      'Previous mention',
      'Next mention',
      'Keep open',
      'Close',
      '3 more facts',
      'Off on this site',
      'Not this meaning',
      'I know this',
    ]);
    expect(named(nodes, 'image')).toEqual([
      '25 of 100 parts',
      'From January 2025 to the end of 2030',
    ]);
    expect(named(nodes, 'link')).toEqual(['January 2025 · Maginative']);
    expect(named(nodes, 'listitem')).toHaveLength(4);
    expect(nodes.find(({ name }) => name === 'Keep open')?.isPressed).toBe(false);
    expect(nodes.find(({ name }) => name === '3 more facts')?.isExpanded).toBe(false);

    await pressInCard(stage.browser, page, '[aria-pressed]');
    await until('the pin to be told as pressed', async () =>
      (await card()).some(({ name, isPressed }) => name === 'Keep open' && isPressed),
    );
    await pressInCard(stage.browser, page, '.card-more');
    await until('the facts to be told as unfolded', async () =>
      (await card()).some(({ name, isExpanded }) => name === 'Fewer facts' && isExpanded),
    );
  });

  test('it is dark, still or in forced colours as the reader’s system is', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    const asked = { isDark: false, wantsNoMotion: false, forcesColours: false };
    const seen = async (preferences: Partial<ReaderPreferences>) => {
      await preferAsReader(stage.browser, page, { ...asked, ...preferences });
      return lookOfCard(stage.browser, page);
    };
    await scene.open('#plain');
    await pressInCard(stage.browser, page, '[aria-pressed]');
    await until('a card by day that moves', async () => {
      const look = await seen({});
      return look?.isDark === false && look.moves && look.border === '0px';
    });
    await until('a dark card', async () => (await seen({ isDark: true }))?.isDark);
    await until('a card that does not move', async () => {
      const look = await seen({ wantsNoMotion: true });
      return look?.moves === false;
    });
    await until('a card with an edge, in forced colours', async () => {
      const look = await seen({ forcesColours: true });
      return look?.border === '1px';
    });
    await preferAsReader(stage.browser, page, asked);
  });
});

function lookOfCard(browser: DrivenBrowser, page: Page) {
  return browser.inCard(page, root => {
    const card = root.querySelector('.entity-card');
    if (!card) return undefined;
    const { color, animationName, borderTopWidth } = getComputedStyle(card);
    // Colours may be written in any space: a canvas tells what they are.
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return undefined;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0] = context.getImageData(0, 0, 1, 1).data;
    return { isDark: red > 128, moves: animationName !== 'none', border: borderTopWidth };
  });
}
