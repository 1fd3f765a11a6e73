import type { ComponentChildren } from 'preact';

interface IconButtonProps {
  /** Its accessible name and its tooltip. */
  readonly label: string;
  /** Set on a toggle button. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A square button with an icon as its only content. */
export function IconButton({ label, isPressed, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
