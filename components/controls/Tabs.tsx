import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** One tab; `panel` is in the page only while it is chosen. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ComponentChildren;
  readonly panel: ComponentChildren;
}

interface Props<Id extends string> {
  /** Names the row of tabs for assistive technology. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * Tabs by the ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): one tab stop, arrow keys move and choose in reading direction, Home and End.
 * The panel does not scroll by itself; the page does.
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    tabs.findIndex(tab => tab.id === chosen),
  );

  function choose(next: number): void {
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    onChoose(tab.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const rtl = row.current !== null && getComputedStyle(row.current).direction === 'rtl';
    const target = keyTarget(event.key, index, tabs.length, rtl);
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  }

  return (
    <div class="tabs">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its chosen tab takes the focus */}
      <div class="tab-row" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => {
              onChoose(tab.id);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${chosen}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the pattern asks for it: a panel may hold text alone
        tabIndex={0}
        key={chosen}
      >
        {tabs[index]?.panel}
      </div>
    </div>
  );
}

/** The index that a key leads to; undefined for any other key. May be one out of range, which wraps. */
function keyTarget(key: string, index: number, count: number, rtl: boolean): number | undefined {
  const forward = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return index + forward;
    case 'ArrowLeft':
      return index - forward;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
