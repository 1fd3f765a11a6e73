import type { CardHost } from '../../page/card/card-host.ts';

/** Carries keyboard focus into the card and back to where the reader had it. */
export interface FocusKeeper {
  /** `words`: where Tab goes on afterwards if nothing on the page had focus. */
  enter(words: Range): void;
  /** Gives focus back if the card still has it. To be called before the card is taken away. */
  leave(): void;
}

/** Remembers one place: the last that was not in the card. */
export function createFocusKeeper(host: Pick<CardHost, 'body' | 'root'>): FocusKeeper {
  let from: HTMLElement | undefined;
  let place: Range | undefined;

  return {
    enter(words) {
      place = words;
      // Whoever steps on with a button of the card keeps the button.
      if (host.root.activeElement) return;
      from = focusedElement(document) ?? from;
      host.body.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    },
    leave() {
      const hadFocus = host.root.activeElement !== null;
      if (hadFocus && from?.isConnected) from.focus({ preventScroll: true });
      else if (hadFocus && place) startTabAt(place);
      from = undefined;
      place = undefined;
    },
  };
}

/** The element that has focus, through open shadow roots; `undefined` where none has. */
function focusedElement(document: Document): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Both browsers go on from the selection when Tab is pressed; a selection that the reader made stays. */
function startTabAt(words: Range): void {
  const selection = document.getSelection();
  if (!selection?.isCollapsed || !words.startContainer.isConnected) return;
  selection.collapse(words.startContainer, words.startOffset);
}
