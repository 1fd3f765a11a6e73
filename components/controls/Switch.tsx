import type { ComponentChildren } from 'preact';

interface Props {
  /** Says what is switched; visible. */
  readonly label: ComponentChildren;
  /** A sentence under the label. */
  readonly hint?: ComponentChildren;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** An on/off switch whose whole row can be pressed. */
export function Switch({ label, hint, on, disabled = false, onChange }: Props) {
  return (
    <label class="switch">
      <span class="switch-text">
        <span class="switch-label">{label}</span>
        {hint !== undefined && <span class="switch-hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={event => {
          onChange(event.currentTarget.checked);
        }}
      />
    </label>
  );
}
