import type { CardHost } from '../../page/card/card-host.ts';

/** Moves keyboard focus into the card, and back to where it was. */
export interface FocusKeeper {
  /** @param text Where Tab continues afterwards if nothing on the page had focus. */
  enter(text: Range): void;
  /** Gives focus back if the card has it. Must be called before the card is removed. */
  leave(): void;
}

/** Makes a focus keeper; it remembers the element that had focus before the card. */
export function createFocusKeeper(host: Pick<CardHost, 'container' | 'root'>): FocusKeeper {
  let before: HTMLElement | undefined;
  let start: Range | undefined;

  return {
    enter(text) {
      start = text;
      // Focus that is on the card's own next or previous button stays there.
      if (host.root.activeElement) return;
      before = focusedElement(document) ?? before;
      host.container.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    },
    leave() {
      const hadFocus = host.root.activeElement !== null;
      if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
      else if (hadFocus && start) startTabAt(start);
      before = undefined;
      start = undefined;
    },
  };
}

/** The element that has focus, through open shadow roots; `undefined`: none has. */
function focusedElement(document: Document): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Both browsers continue from the selection when Tab is pressed. A selection that is not empty is kept. */
function startTabAt(text: Range): void {
  const selection = document.getSelection();
  if (!selection?.isCollapsed || !text.startContainer.isConnected) return;
  selection.collapse(text.startContainer, text.startOffset);
}
