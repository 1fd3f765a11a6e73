import { attributeOf, closestOf, isElement, parentOf, rootOf } from '../dom/native-dom.ts';

/** Not read as text: machinery, form fields, code, formulas. */
const LEFT_OUT = [
  'script,style,noscript,template,head,title,object,embed,iframe,noembed,noframes,canvas,audio,video',
  'textarea,input,select,option,datalist',
  'code,kbd,samp,var,math',
  'pre[class*=code],pre[class*=lang],pre[class*=highlight],[class*=highlight]>pre,pre.example',
  'svg desc,svg metadata',
].join();

/** Regions that a person writes in. */
const EDITED = '[contenteditable],[role=textbox],[role=searchbox],[role=code]';

/** Nearly all text is in none of them: one query for all of them goes first. */
const SPECIAL = `${LEFT_OUT},${EDITED}`;

/** Attributes that turn a part of the page into a region that a person writes in, and back. */
export const EDITING_ATTRIBUTES: readonly string[] = ['contenteditable', 'role'];

/**
 * Is this text for reading, judged by the names and attributes of its ancestors? A shadow tree inherits from its
 * host. Whether the text is visible is tested later, when layout is known.
 */
export function isReadable(text: Text): boolean {
  let parent: Node | null = parentOf(text);
  while (parent) {
    if (isElement(parent)) {
      const isSpecial = closestOf(parent, SPECIAL) !== null;
      if (isSpecial && (closestOf(parent, LEFT_OUT) || isEdited(parent))) return false;
      parent = rootOf(parent);
    }
    if (!(parent instanceof ShadowRoot)) {
      return !(parent instanceof Document && parent.designMode === 'on');
    }
    parent = parent.host;
  }
  return false;
}

function isEdited(element: Element): boolean {
  const region = closestOf(element, EDITED);
  if (!region) return false;
  const editable = attributeOf(region, 'contenteditable');
  if (editable === null) return true;
  if (editable.toLowerCase() !== 'false') return true;
  // A non-editable island: a mention chip in an editor is still part of the writer's text.
  const outer = parentOf(region);
  return outer !== null && isElement(outer) && isEdited(outer);
}
