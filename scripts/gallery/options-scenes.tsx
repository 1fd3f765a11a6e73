import controls from '../../components/controls/controls.css?inline';
import { CardSettings } from '../../components/options/CardSettings.tsx';
import { HighlightSettings } from '../../components/options/HighlightSettings.tsx';
import options from '../../components/options/options.css?inline';
import sample from '../../components/options/sample.css?inline';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { ResetSettings } from '../../components/options/ResetSettings.tsx';
import { SampleText } from '../../components/options/SampleText.tsx';
import type { SettingGroupProps } from '../../components/options/setting-change.ts';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { SiteSettings } from '../../components/options/SiteSettings.tsx';
import tokens from '../../components/tokens.css?inline';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { fallbackSettings, type SiteRule } from '../../extension/settings-schema.ts';
import { parsePattern } from '../../extension/site-pattern.ts';
import { press, type Scene } from './scene.ts';

const entities = builtInPacks.flatMap(pack => pack.entities);
const nothing = () => {};
const rules: readonly SiteRule[] = [
  { pattern: '*.example.com', state: 'off' },
  { pattern: 'news.example.com', state: 'on' },
  { pattern: 'localhost:8080', state: 'off' },
  { pattern: '[::1]:3000', state: 'off' },
  { pattern: 'docs.example.org/a/rather/long/path/that/has/to/wrap/somewhere', state: 'off' },
  { pattern: 'file:', state: 'off' },
];

function Options({ isLocked = false }: { isLocked?: boolean }) {
  const group: SettingGroupProps = {
    settings: { ...fallbackSettings, siteRules: [...rules], hiddenEntities: ['openai'] },
    isLocked: () => isLocked,
    onChange: nothing,
  };
  const shortcuts = [
    { name: 'next', description: 'Next mention', keys: 'Alt+Shift+N' },
    { name: 'previous', description: 'Previous mention', keys: '' },
  ];
  return (
    <OptionsView
      groups={[
        {
          id: 'sites',
          title: 'Sites',
          content: <SiteSettings {...group} readPattern={parsePattern} />,
        },
        {
          id: 'highlights',
          title: 'Highlights',
          content: (
            <HighlightSettings
              {...group}
              entities={entities}
              preview={<SampleText textRef={{ current: null }} />}
            />
          ),
        },
        { id: 'card', title: 'Card', content: <CardSettings {...group} /> },
        {
          id: 'shortcuts',
          title: 'Shortcuts',
          content: <ShortcutList shortcuts={shortcuts} onOpen={nothing} />,
        },
        { id: 'reset', title: 'Reset', content: <ResetSettings onReset={nothing} /> },
      ]}
    />
  );
}

function scene(name: string, isLocked: boolean, act?: Scene['act']): Scene {
  return {
    name: `options-${name}`,
    place: 'page',
    bodyClass: 'options',
    styles: [tokens, controls, options, sample],
    width: 1000,
    ...(act && { act }),
    render: () => <Options isLocked={isLocked} />,
  };
}

/** Types into a field as a person does. */
function type(selector: string, text: string): (root: ParentNode) => void {
  return root => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`the scene has no ${selector} to type into`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** The options page in every state. */
export const optionsScenes: readonly Scene[] = [
  scene('all', false),
  scene('locked', true),
  scene('wrong-pattern', false, type('.rule-form input', 'https://*.example.com/?q=1')),
  scene('removed', false, press('.rule-actions .button:last-child')),
  scene('editing', false, press('.rule-actions .button')),
  scene('reset-asked', false, press('#reset .button')),
];
