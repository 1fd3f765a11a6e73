import {
  isConnected,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  parentOf,
  walkerIn,
} from '../dom/native-dom.ts';
import { EDITING_ATTRIBUTES } from '../text/readable.ts';

/** What changed on a page since the changes were last taken. */
export interface PageChanges {
  /** New or moved parts. */
  readonly added: ReadonlySet<Node>;
  /** Text nodes whose data changed, or whose neighbor was removed. */
  readonly texts: ReadonlySet<Text>;
  /** Parents that lost or got children. */
  readonly parents: ReadonlySet<Node>;
  /** Elements that became editable, or ceased to be. */
  readonly regions: ReadonlySet<Element>;
  /** Parts that were taken out; some of them may be elsewhere now. */
  readonly removed: ReadonlySet<Node>;
  /** Elements that may have been shown or hidden, with what is inside them. */
  readonly restyled: ReadonlySet<Element>;
  /** A style sheet was added, removed or changed: anything may have been shown or hidden. */
  readonly isRestyled: boolean;
  /** Too many changes to follow one by one: the sets of nodes are empty. */
  readonly isFlood: boolean;
}

/** Watches trees for changes and collects them. */
export interface PageWatch {
  /** Watches one more tree: the document or a shadow root. */
  observe(root: Document | ShadowRoot): void;
  /** The watched trees that still exist. */
  roots(): Iterable<Document | ShadowRoot>;
  /** The changes since the last call; `undefined` where there are none. */
  take(): PageChanges | undefined;
  /** Stops watching. */
  pause(): void;
  /** Watches again; what happened in between counts as a flood. */
  resume(): void;
}

/** With more nodes, following them one by one costs more than reading everything again. */
const MOST_NODES = 2000;

const options: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'dir', 'slot', ...EDITING_ATTRIBUTES],
};

interface Changes extends PageChanges {
  added: Set<Node>;
  texts: Set<Text>;
  parents: Set<Node>;
  regions: Set<Element>;
  removed: Set<Node>;
  restyled: Set<Element>;
  isRestyled: boolean;
  isFlood: boolean;
}

const noChanges = (): Changes => ({
  added: new Set(),
  texts: new Set(),
  parents: new Set(),
  regions: new Set(),
  removed: new Set(),
  restyled: new Set(),
  isRestyled: false,
  isFlood: false,
});

/** Called in the microtask after a change, before the page is painted. None of them may throw. */
export interface PageWatchParts {
  /** With each batch of records, before the others. */
  readonly onRecords: (records: readonly MutationRecord[]) => void;
  /** For each text node whose data changed. */
  readonly onText: (text: Text) => void;
  /** Parts were taken out and put in elsewhere. */
  readonly onMove: () => void;
  /** There are changes to take. */
  readonly onChange: () => void;
}

/** Makes a watch that observes nothing yet. */
export function createPageWatch(parts: PageWatchParts, signal: AbortSignal): PageWatch {
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  let isPaused = false;
  let changes: Changes | undefined;

  const observer = new MutationObserver(records => {
    changes ??= noChanges();
    for (const record of records) if (!changes.isFlood) note(changes, record);
    notify(parts, records);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  onToggle(target => {
    (changes ??= noChanges()).restyled.add(target);
    parts.onChange();
  }, signal);

  return {
    observe(root) {
      roots.add(new WeakRef(root));
      if (!isPaused) observer.observe(root, options);
    },
    take() {
      const taken = changes;
      changes = undefined;
      return taken;
    },
    roots: () => living(roots),
    pause() {
      isPaused = true;
      observer.disconnect();
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      changes = { ...noChanges(), isFlood: true, isRestyled: true };
      parts.onChange();
      for (const root of living(roots)) observer.observe(root, options);
    },
  };
}

function notify(
  { onRecords, onText, onMove, onChange }: PageWatchParts,
  records: readonly MutationRecord[],
): void {
  onRecords(records);
  const texts = records
    .filter(({ type }) => type === 'characterData')
    .map(({ target }) => target)
    .filter(isText);
  for (const text of new Set(texts)) onText(text);
  if (records.some(({ removedNodes }) => [...removedNodes].some(isConnected))) onMove();
  onChange();
}

/** A popover opens and closes without a change of the tree; its event does not bubble. */
function onToggle(listener: (target: Element) => void, signal: AbortSignal): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof Element) listener(target);
    },
    { capture: true, passive: true, signal },
  );
}

function* living<Root extends Node>(refs: Set<WeakRef<Root>>): Generator<Root> {
  for (const ref of refs) {
    const root = ref.deref();
    if (root) yield root;
    else refs.delete(ref);
  }
}

function note(changes: Changes, record: MutationRecord): void {
  const { target } = record;
  if (record.type === 'characterData') {
    if (isText(target)) changes.texts.add(target);
    changes.isRestyled ||= isStyle(parentOf(target));
  } else if (record.type === 'attributes') {
    if (!isElement(target)) return;
    const isEditing = EDITING_ATTRIBUTES.includes(record.attributeName ?? '');
    (isEditing ? changes.regions : changes.restyled).add(target);
  } else {
    noteChildren(changes, record);
  }
  const { added, texts, parents, removed, restyled } = changes;
  if (added.size + texts.size + parents.size + removed.size > MOST_NODES) {
    for (const set of [added, texts, parents, removed]) set.clear();
    changes.isFlood = true;
  }
  if (restyled.size > MOST_NODES) {
    restyled.clear();
    changes.isRestyled = true;
  }
}

function noteChildren(changes: Changes, record: MutationRecord): void {
  const { target, addedNodes, removedNodes } = record;
  changes.parents.add(target);
  changes.isRestyled ||= isStyle(target);
  for (const node of addedNodes) {
    if (isText(node) || isElement(node)) changes.added.add(node);
    changes.isRestyled ||= isStyle(node);
  }
  for (const node of removedNodes) {
    changes.removed.add(node);
    changes.isRestyled ||= isStyle(node);
  }
  const text = removedNodes.length > 0 && textBefore(record);
  if (text) changes.texts.add(text);
}

/** Does the node bring a style sheet? A nested style element is found by the next periodic rescan. */
const isStyle = (node: Node | null): boolean =>
  node !== null && isElement(node) && ['style', 'link'].includes(localNameOf(node));

/** The text before the place where nodes were taken out: it may have a new neighbor now. */
function textBefore({ target, nextSibling }: MutationRecord): Text | undefined {
  const walker = walkerIn(target, NodeFilter.SHOW_TEXT);
  walker.currentNode = nextSibling ?? deepestLast(target);
  if (!nextSibling && isText(walker.currentNode)) return walker.currentNode;
  const before = walker.previousNode();
  return before && isText(before) ? before : undefined;
}

function deepestLast(node: Node): Node {
  let last = node;
  for (let child = lastChildOf(last); child; child = lastChildOf(last)) last = child;
  return last;
}
