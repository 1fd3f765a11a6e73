import type { PageContext } from '../../detection/detector.ts';
import { outermost } from '../dom/document-order.ts';
import { isConnected } from '../dom/native-dom.ts';
import { holdsHeading } from '../paint/sections.ts';
import { readPageContext } from '../text/page-context.ts';
import { textChunks } from '../text/text-chunks.ts';
import type { FrameWatch } from '../watch/frames.ts';
import type { PageChanges } from '../watch/mutations.ts';
import type { ShadowFinder } from '../watch/shadow-roots.ts';
import type { BlockStore } from './block-store.ts';
import type { BlockFinder } from './find-blocks.ts';
import type { LayoutPass } from './layout-pass.ts';
import type { PaintPass } from './paint-pass.ts';
import type { Safely } from './scheduler.ts';
import { touchedBlocks } from './follow-changes.ts';

/** What the jobs work with. */
export interface ScanJobParts {
  readonly store: BlockStore;
  readonly layout: LayoutPass;
  readonly paint: Pick<PaintPass, 'noteSections' | 'setContext'>;
  readonly frames: FrameWatch;
  readonly shadows: ShadowFinder;
  /** Makes the finder of one scan; it queues what it finds. */
  readonly newFinder: () => BlockFinder;
  /** The trees that are scanned: the document and its open shadow roots. */
  readonly roots: () => Iterable<Node>;
  readonly safely: Safely;
}

/** Scans parts of the page, then searches them for shadow roots. Yields between short steps. */
export function* scan(
  parts: ScanJobParts,
  regions: readonly Node[],
  finder = parts.newFinder(),
): Generator<void> {
  const { layout, safely, shadows } = parts;
  layout.beginScan();
  try {
    for (const region of regions) {
      if (!isConnected(region)) continue;
      for (const chunk of textChunks(region)) {
        safely(() => finder.inChunk(chunk));
        yield;
      }
    }
  } finally {
    layout.endScan();
  }
  for (const region of regions) yield* shadows.search(region);
}

/** Finds again what a change touched, and scans what it added. Yields between short steps. */
export function* followChanges(parts: ScanJobParts, changes: PageChanges): Generator<void> {
  const { frames, layout, newFinder, paint, roots, safely, store } = parts;
  const { added, isFlood, regions, removed, restyled, texts } = changes;
  const finder = newFinder();
  // Detached blocks must not be dropped before all of them were searched for.
  layout.beginScan();
  try {
    const touched = touchedBlocks(store, changes);
    for (const { id } of touched) store.detach(id);
    for (const { text } of touched) {
      safely(() => finder.inPlaceOf(text));
      yield;
    }
    if (isFlood || [...added, ...removed].some(holdsHeading)) paint.noteSections();
    yield* scan(
      parts,
      isFlood ? [...roots()] : outermost([...added, ...texts, ...regions]),
      finder,
    );
  } finally {
    layout.endScan();
  }
  if (changes.isRestyled) layout.recheck();
  else if (restyled.size > 0) layout.recheck(outermost(restyled));
  frames.dropRemoved();
  for (const part of isFlood ? roots() : added) frames.scan(part);
}

/** Reads what the page says about itself, for the judge. */
export function* readContext(paint: { setContext(context: PageContext): void }): Generator<void> {
  paint.setContext(yield* readPageContext(document));
}

/** Work that is done in one step. */
// oxlint-disable-next-line require-yield -- a job of one step
export function* inOneStep(work: () => void): Generator<void> {
  work();
}
