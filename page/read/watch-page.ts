import { isElement, isText, lastChildOf, walkerIn } from './dom.ts';
import { EDITING_ATTRIBUTES } from './readable.ts';
import type { Safely } from './safely.ts';

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
  readonly hasRemovals: boolean;
  /** Something may now be seen that was not, or the other way. */
  readonly mayShowOrHide: boolean;
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
  hasRemovals: boolean;
  mayShowOrHide: boolean;
  isFlood: boolean;
}

const noChanges = (): Changes => ({
  added: new Set(),
  texts: new Set(),
  parents: new Set(),
  regions: new Set(),
  hasRemovals: false,
  mayShowOrHide: false,
  isFlood: false,
});

/** Whom a watch tells. */
export interface PageWatchParts {
  /** Called in the microtask after a change, before the page is painted. */
  readonly onChange: () => void;
  /** Called for each text node whose data changed, likewise. */
  readonly onText: (text: Text) => void;
  readonly safely: Safely;
}

/** Makes a watch that looks at nothing yet. */
export function createPageWatch(
  { onChange, onText, safely }: PageWatchParts,
  signal: AbortSignal,
): PageWatch {
  const roots = new Set<WeakRef<Node>>();
  let isPaused = false;
  let changes: Changes | undefined;

  const observer = new MutationObserver(records => {
    changes ??= noChanges();
    const texts = new Set<Text>();
    for (const record of records) {
      if (record.type === 'characterData' && isText(record.target)) texts.add(record.target);
      if (!changes.isFlood) note(changes, record);
    }
    for (const text of texts) safely(() => onText(text));
    onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  // A popover comes and goes without a change of the tree; the event does not bubble.
  document.addEventListener(
    'toggle',
    () => {
      changes ??= noChanges();
      changes.mayShowOrHide = true;
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
      changes = { ...noChanges(), isFlood: true, hasRemovals: true, mayShowOrHide: true };
      onChange();
      for (const root of living()) observer.observe(root, options);
    },
  };
}

function note(changes: Changes, record: MutationRecord): void {
  const { target } = record;
  if (record.type === 'characterData') {
    if (isText(target)) changes.texts.add(target);
  } else if (record.type === 'attributes') {
    if (isElement(target) && EDITING_ATTRIBUTES.includes(record.attributeName ?? '')) {
      changes.regions.add(target);
    }
    changes.mayShowOrHide = true;
  } else {
    changes.parents.add(target);
    for (const node of record.addedNodes) {
      if (isText(node) || isElement(node)) changes.added.add(node);
    }
    if (record.removedNodes.length > 0) {
      changes.hasRemovals = true;
      const text = textBefore(record);
      if (text) changes.texts.add(text);
    }
    changes.mayShowOrHide = true;
  }
  if (changes.added.size + changes.texts.size + changes.parents.size > MOST_NODES) {
    changes.added.clear();
    changes.texts.clear();
    changes.parents.clear();
    changes.isFlood = true;
  }
}

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
