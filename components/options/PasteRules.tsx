import { useId, useState } from 'preact/hooks';
import type { SiteRule } from '../../extension/settings/settings-schema.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { type ReadPattern, readPastedPatterns } from './site-rule-list.ts';

interface Props {
  readonly state: SiteRule['state'];
  readonly readPattern: ReadPattern;
  readonly onAdd: (rules: readonly SiteRule[]) => void;
}

/** Adds several rules at once; shows the lines that are invalid before anything is added. */
export function PasteRules({ state, readPattern, onAdd }: Props) {
  const t = useStrings();
  const { address, count, number } = useLanguage();
  const [text, setText] = useState('');
  const id = useId();
  const { patterns, refused } = readPastedPatterns(text, readPattern);
  return (
    <details class="paste">
      <summary>{t('pasteTitle')}</summary>
      <div class="field">
        <label for={id}>{t('pasteLabel')}</label>
        <textarea
          id={id}
          rows={5}
          dir="ltr"
          spellcheck={false}
          value={text}
          aria-describedby={`${id}-said`}
          onInput={event => {
            setText(event.currentTarget.value);
          }}
        />
        <div class="field-said" id={`${id}-said`} aria-live="polite">
          {refused.length > 0 && (
            <ul class="problem">
              {refused.map(({ line, text: pattern }) => (
                <li key={line}>{t('pasteRefused', [number(line), address(pattern)])}</li>
              ))}
            </ul>
          )}
        </div>
        <button
          type="button"
          class="button"
          disabled={patterns.length === 0}
          onClick={() => {
            onAdd(patterns.map(pattern => ({ pattern, state })));
            setText('');
          }}
        >
          {count('pasteAdd', patterns.length)}
        </button>
      </div>
    </details>
  );
}
