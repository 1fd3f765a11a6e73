import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** Address of a picture with the same meaning, for a notice that is the only content. */
  readonly picture?: string | undefined;
  /** What it means and what to do. */
  readonly children?: ComponentChildren;
  /** A button or two. */
  readonly actions?: ComponentChildren;
}

/** Says why there is no other content, and what can be done. */
export function Notice({ title, picture, children, actions }: Props) {
  return (
    <div class="notice">
      {picture !== undefined && (
        <img class="notice-picture" src={picture} alt="" width="40" height="40" />
      )}
      <h2 class="notice-title">{title}</h2>
      {children !== undefined && <p class="notice-text">{children}</p>}
      {actions !== undefined && actions !== false && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
