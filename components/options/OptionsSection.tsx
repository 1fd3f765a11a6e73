import type { ComponentChildren } from 'preact';

interface Props {
  /** Fragment identifier. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A group of settings under its heading. */
export function OptionsSection({ id, title, hint, children }: Props) {
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
