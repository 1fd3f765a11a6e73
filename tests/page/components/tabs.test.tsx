import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from '../../../components/controls/Tabs.tsx';
import { stage } from './stage-scene.tsx';

function ThreeTabs() {
  const [chosen, setChosen] = useState<'one' | 'two' | 'three'>('one');
  return (
    <Tabs
      label="Three"
      chosen={chosen}
      onChoose={setChosen}
      tabs={[
        { id: 'one', label: 'One', panel: 'first' },
        { id: 'two', label: 'Two', panel: 'second' },
        { id: 'three', label: 'Three', panel: 'third' },
      ]}
    />
  );
}

async function press(key: string): Promise<string | null | undefined> {
  await act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  return document.activeElement?.textContent;
}

async function focusFirst(): Promise<HTMLElement> {
  const root = await stage(<ThreeTabs />);
  root.querySelector<HTMLElement>('[role=tab]')?.focus();
  return root;
}

afterEach(() => {
  document.documentElement.dir = 'ltr';
  document.body.replaceChildren();
});

test('arrow keys move through the tabs and round the ends', async () => {
  await focusFirst();
  expect(await press('ArrowRight')).toBe('Two');
  expect(await press('ArrowRight')).toBe('Three');
  expect(await press('ArrowRight')).toBe('One');
  expect(await press('ArrowLeft')).toBe('Three');
});

test('Home and End lead to the first and the last tab', async () => {
  await focusFirst();
  expect(await press('End')).toBe('Three');
  expect(await press('Home')).toBe('One');
});

test('arrow keys follow the direction of reading', async () => {
  document.documentElement.dir = 'rtl';
  await focusFirst();
  expect(await press('ArrowLeft')).toBe('Two');
  expect(await press('ArrowRight')).toBe('One');
});

test('the panel shows the chosen tab alone and is named by it', async () => {
  const root = await focusFirst();
  await press('ArrowRight');
  const panel = root.querySelector('[role=tabpanel]');
  expect(panel?.textContent).toBe('second');
  expect(root.querySelector(`#${CSS.escape(panel?.getAttribute('aria-labelledby') ?? '')}`)).toBe(
    document.activeElement,
  );
});

test('only the chosen tab is a tab stop', async () => {
  const root = await focusFirst();
  await press('End');
  const stops = [...root.querySelectorAll<HTMLElement>('[role=tab]')].map(tab => tab.tabIndex);
  expect(stops).toEqual([-1, -1, 0]);
});
