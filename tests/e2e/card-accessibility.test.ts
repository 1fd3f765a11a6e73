import { expect, test } from 'vitest';
import { accessibilityTree, type AccessibleNode } from '../../scripts/drive/accessibility-tree.ts';
import { pressInCard } from '../../scripts/drive/open-card.ts';
import { until } from '../../scripts/drive/until.ts';
import { openCardScene } from './card-scene.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

function named(nodes: readonly AccessibleNode[], role: string): string[] {
  return nodes.filter(node => node.role === role).map(({ name }) => name);
}

inBothBrowsers('the card in the accessibility tree', stage => {
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

    const nodes = await until('all of the card', async () => {
      const found = await card();
      return named(found, 'button').length >= 12 ? found : undefined;
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
});
