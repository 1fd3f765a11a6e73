import { parseSync } from 'vite';

/** Attributes whose words people read or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'title',
]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The words in a component's source that people would read and no translator ever sees. */
export function hardCodedStrings(path: string, source: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(path, source).program, false, found);
  return found.filter(text => /\p{L}{2}/u.test(text)).map(text => text.trim());
}

/** @param isShown Whether a text that stands here reaches people. */
function visit(value: unknown, isShown: boolean, found: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, isShown, found);
  } else if (isNode(value)) {
    if (value.type === 'JSXText') found.push(String(value['value']));
    if (isShown && value.type === 'Literal' && typeof value['value'] === 'string') {
      found.push(value['value']);
    }
    if (isShown && value.type === 'TemplateElement') {
      found.push((value['value'] as { raw: string }).raw);
    }
    for (const [place, child] of Object.entries(value)) {
      visit(child, reachesPeople(value, place, isShown), found);
    }
  }
}

/** Whether a text in this place of a node reaches people. */
function reachesPeople(node: Node, place: string, isShown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return place === 'children';
    case 'JSXAttribute':
      return place === 'value' && SPOKEN.has(String((node['name'] as { name: unknown }).name));
    case 'JSXExpressionContainer':
    case 'LogicalExpression':
    case 'TemplateLiteral':
      return isShown;
    case 'ConditionalExpression':
      return isShown && place !== 'test';
    default:
      return false;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
