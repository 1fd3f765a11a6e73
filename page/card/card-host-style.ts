/** The page's rules reach the host element itself; inline and important, these beat them all. */
export const BARE_HOST: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  display: 'block',
  overflow: 'visible',
  background: 'none',
  width: 'max-content',
  height: 'max-content',
  direction: 'ltr',
  'pointer-events': 'auto',
  'z-index': '2147483647',
};

/** What holds around every card. The room has the limits of the place; the card shrinks into them. */
export const ROOM_CSS = `
.room { display: flex; flex-direction: column; width: max-content; }
.room > * { max-inline-size: 100%; min-block-size: 0; animation: card-in 90ms ease-out; }
.room-sheet { width: 100%; }
.room-sheet > * { animation: sheet-in 160ms ease-out; }
.room-sheet[data-side='above'] > * { --sheet-from: -24px; }
.room-status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@keyframes card-in { from { opacity: 0.4; translate: 0 2px; } }
@keyframes sheet-in { from { opacity: 0.4; translate: 0 var(--sheet-from, 24px); } }
@media (prefers-reduced-motion: reduce) { .room > * { animation: none !important; } }
@media print { :host { display: none !important; } }
`;

/** Sets inline styles that nothing of the page's can override. */
export function styleHost(host: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) {
    host.style.setProperty(name, value, 'important');
  }
}
