import type { ComponentChildren } from 'preact';

interface IconButtonProps {
  /** Its accessible name and its tooltip. */
  readonly label: string;
  /** Set on a button that stays down. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A square button that shows an icon alone. */
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
