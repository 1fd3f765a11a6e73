import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of several mutually exclusive values. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly hint?: string;
}

interface Props<Value extends string> {
  /** The question that the choices answer; visible. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A group of radio buttons. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { label, hint, choices, chosen, disabled = false, onChoose } = props;
  const name = useId();
  return (
    <fieldset class="choices" disabled={disabled}>
      <legend>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="choice-row">
        {choices.map(choice => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === chosen}
              onChange={() => {
                onChoose(choice.value);
              }}
            />
            <span class="choice-text">
              <span>{choice.label}</span>
              {choice.hint !== undefined && <span class="hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
