import { createReferences } from '../gallery/references.ts';
import { type Gallery, openGallery } from '../gallery/take-pictures.ts';
import { assertAllAlike } from './assert-all-alike.ts';
import type { GalleryFault, Verdict } from './fault.ts';
import { withFault } from './with-fault.ts';

/** Draws the picture of each fault from the sources under `root`, with the fault in them, and compares it. */
export async function* checkGallery(
  root: string,
  faults: readonly GalleryFault[],
): AsyncGenerator<Verdict> {
  if (faults.length === 0) return;
  const gallery = await openGallery(root);
  try {
    assertAllAlike(await judge(root, gallery, new Set(faults.map(({ seenIn }) => seenIn))));
    for (const fault of faults) {
      const differences = await withFault(root, fault, async () => {
        await gallery.reload();
        return judge(root, gallery, new Set([fault.seenIn]));
      });
      yield { fault, difference: differences.get(fault.seenIn) };
    }
  } finally {
    await gallery.close();
  }
}

/** How each of these pictures departs from its reference now; undefined: it does not. */
async function judge(
  root: string,
  gallery: Gallery,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const references = createReferences(root, 'gallery');
  const differences = new Map<string, string | undefined>();
  const isAsked = ({ name, isCompared }: { name: string; isCompared: boolean }) =>
    isCompared && names.has(name);
  for await (const { name, png } of gallery.take(isAsked)) {
    differences.set(name, references.judge(name, png));
  }
  const unknown = [...names].filter(name => !differences.has(name));
  if (unknown.length > 0) {
    throw new Error(`The gallery compares no such picture: ${unknown.join(', ')}.`);
  }
  return differences;
}
