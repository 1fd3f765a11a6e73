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
import type { Safely } from '../dom/safely.ts';

/** What happened to a page since it was last asked for. */
export interface PageChanges {
  /** New or moved parts. */
  readonly added: ReadonlySet<Node>;
  /** Text nodes with other data, or with a neighbour gone. */
  readonly texts: ReadonlySet<Text>;
  /** Parents that lost or got children. */
  readonly parents: ReadonlySet<Node>;
  /** Elements that people may now write in, or no longer. */
  readonly regions: ReadonlySet<Element>;
  /** What was taken out; some of it may stand elsewhere now. */
  readonly removed: ReadonlySet<Node>;
  /** Elements that may now be seen, or no longer, with what is inside them. */
  readonly restyled: ReadonlySet<Element>;
  /** A style sheet came, went or changed: anything may now be seen, or no longer. */
  readonly isRestyled: boolean;
  /** Too much to follow one by one. */
  readonly isFlood: boolean;
}

/** Watches trees for changes and adds them up. */
export interface PageWatch {
  /** Watches one more tree: the document or a shadow root. */
  observe(root: Node): void;
  /** The trees that are watched and still there. */
  roots(): Iterable<Node>;
  /** The changes since the last call; undefined where there are none. */
  take(): PageChanges | undefined;
  /** Stops and starts watching; what happened in between counts as a flood. */
  pause(): void;
  resume(): void;
}

/** Nodes that are followed one by one; beyond that, one look at everything is cheaper. */
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

/** Whom a watch tells. */
export interface PageWatchParts {
  /** Called in the microtask after a change, before the page is painted. */
  readonly onChange: () => void;
  /** Called for each text node whose data changed, likewise. */
  readonly onText: (text: Text) => void;
  /** Called with each batch of changes first, likewise. */
  readonly onRecords: (records: readonly MutationRecord[]) => void;
  /** Called when parts were taken out and put in elsewhere, likewise. */
  readonly onMove: () => void;
  readonly safely: Safely;
}

/** Makes a watch that looks at nothing yet. */
export function createPageWatch(
  { onChange, onRecords, onText, onMove, safely }: PageWatchParts,
  signal: AbortSignal,
): PageWatch {
  const roots = new Set<WeakRef<Node>>();
  let isPaused = false;
  let changes: Changes | undefined;

  const observer = new MutationObserver(records => {
    changes ??= noChanges();
    safely(() => onRecords(records));
    const texts = new Set<Text>();
    let hasMoved = false;
    for (const record of records) {
      hasMoved ||= record.removedNodes.length > 0 && [...record.removedNodes].some(isConnected);
      if (record.type === 'characterData' && isText(record.target)) texts.add(record.target);
      if (!changes.isFlood) note(changes, record);
    }
    for (const text of texts) safely(() => onText(text));
    if (hasMoved) safely(onMove);
    onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  // A popover comes and goes without a change of the tree; the event does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      changes ??= noChanges();
      changes.restyled.add(target);
      onChange();
    },
    { capture: true, passive: true, signal },
  );

  function* living(): Generator<Node> {
    for (const ref of roots) {
      const root = ref.deref();
      if (root) yield root;
      else roots.delete(ref);
    }
  }

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
    roots: living,
    pause() {
      isPaused = true;
      observer.disconnect();
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      // What happened in between is not known.
      changes = { ...noChanges(), isFlood: true, isRestyled: true };
      onChange();
      for (const root of living()) observer.observe(root, options);
    },
  };
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

/** Does the node bring a style sheet with it? One deep inside of what came is met by the next sweep. */
const isStyle = (node: Node | null): boolean =>
  node !== null && isElement(node) && ['style', 'link'].includes(localNameOf(node));

/** The text that now stands before the place where nodes were taken out: it may have met a new neighbour. */
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
