import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** What it means and what to do. */
  readonly children?: ComponentChildren;
  /** A button or two. */
  readonly actions?: ComponentChildren;
}

/** Says why there is nothing else to see here, and what can be done. */
export function Notice({ title, children, actions }: Props) {
  return (
    <div class="notice">
      <h2 class="notice-title">{title}</h2>
      {children !== undefined && <p class="notice-text">{children}</p>}
      {actions !== undefined && actions !== false && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
