import type { DrivenFault } from './fault.ts';

const SHEET = 'page/paint/highlight-style.ts';

/** Mistakes in what runs in pages and in the popup, each with the picture of the running extension that must see it. */
export const drivenFaults: readonly DrivenFault[] = [
  {
    name: 'marks have no underline',
    file: SHEET,
    find: "style === 'tint' ? 'none'",
    replace: "style !== 'tint' ? 'none'",
    browser: 'chromium',
    seenIn: 'light-ground',
  },
  {
    name: 'marks have no tint',
    file: SHEET,
    find: "style === 'underline' ? 'transparent'",
    replace: "style !== 'underline' ? 'transparent'",
    browser: 'chromium',
    seenIn: 'coloured-ground',
  },
  {
    name: 'marks have another color',
    file: SHEET,
    find: "const BLUE = '64 120 242';",
    replace: "const BLUE = '90 110 242';",
    browser: 'firefox',
    seenIn: 'dark-ground',
  },
  {
    name: 'mentions of Azure are not marked',
    file: 'extension/settings/settings-schema.ts',
    find: 'hiddenEntities: { schema: v.array(v.string()), fallback: [] }',
    replace: "hiddenEntities: { schema: v.array(v.string()), fallback: ['azure'] }",
    browser: 'firefox',
    seenIn: 'light-ground',
  },
  {
    name: 'the card is placed 4 pixels farther off',
    file: 'page/card/place-card.ts',
    find: 'const GAP_PX = 6;',
    replace: 'const GAP_PX = 10;',
    browser: 'chromium',
    seenIn: 'card-above',
  },
  {
    name: "the popup's switches are reversed",
    file: 'components/controls/Switch.tsx',
    find: ' checked={on}',
    replace: ' checked={!on}',
    browser: 'firefox',
    seenIn: 'popup',
  },
  {
    name: 'the popup counts one mention too many',
    file: 'components/popup/EntityCounts.tsx',
    find: '{number(counts[id] ?? 0)}',
    replace: '{number((counts[id] ?? 0) + 1)}',
    browser: 'chromium',
    seenIn: 'popup',
  },
];
