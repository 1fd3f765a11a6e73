import type { ComponentChildren } from 'preact';

/** A line drawing on a 16 × 16 grid in the color of the text; hidden from assistive technology. */
function Icon({ children, isTurning }: { children: ComponentChildren; isTurning?: boolean }) {
  return (
    <svg
      class={isTurning ? 'icon icon-turning' : 'icon'}
      viewBox="0 0 16 16"

      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A cross: close. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8m0-8-8 8" />
    </Icon>
  );
}

/** A pin; filled while it is active. */
export function PinIcon({ isFilled }: { readonly isFilled: boolean }) {
  return (
    <Icon>
      <path
        d="M5.5 2h5l-.6 4.2 2.1 2.3v1H4v-1l2.1-2.3z"
        fill={isFilled ? 'currentColor' : 'none'}
      />
      <path d="M8 9.5V14" />
    </Icon>
  );
}

/** A chevron toward the start of the line; mirrored with the writing direction. */
export function PreviousIcon() {
  return (
    <Icon isTurning>
      <path d="M9.75 3.75 5.5 8l4.25 4.25" />
    </Icon>
  );
}

/** A chevron toward the end of the line; mirrored with the writing direction. */
export function NextIcon() {
  return (
    <Icon isTurning>
      <path d="M6.25 3.75 10.5 8l-4.25 4.25" />
    </Icon>
  );
}

/** A chevron pointing down: more. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M4 6.25 8 10.25l4-4" />
    </Icon>
  );
}

/** Two sheets: copy. */
export function CopyIcon() {
  return (
    <Icon>
      <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1.75" />
      <path d="M3.5 10.25h-.25A1.5 1.5 0 0 1 1.75 8.75v-5.5a1.5 1.5 0 0 1 1.5-1.5h5.5a1.5 1.5 0 0 1 1.5 1.5v.25" />
    </Icon>
  );
}

/** A tick: done. */
export function DoneIcon() {
  return (
    <Icon>
      <path d="m3.25 8.5 3 3 6.5-7" />
    </Icon>
  );
}

/** An arrow out of a frame: link to another site. */
export function LeaveIcon() {
  return (
    <Icon isTurning>
      <path d="M6 4.5h5.5V10M11.25 4.75 4.5 11.5" />
    </Icon>
  );
}
