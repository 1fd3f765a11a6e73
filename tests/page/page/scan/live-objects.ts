import { cdp } from 'vitest/browser';

/** What is alive in the browser's memory, after everything that nobody holds was collected. */
export interface LiveObjects {
  /** Live ranges: each makes every change of a page a little slower. */
  readonly ranges: number;
  /** Text nodes that a script can reach, or holds. */
  readonly texts: number;
  /** In bytes, of the test's whole page. */
  readonly heap: number;
}

/** The part of the DevTools protocol that is used here. */
interface DevTools {
  on(event: 'Runtime.executionContextCreated', listener: (told: ToldContext) => void): void;
  off(event: 'Runtime.executionContextCreated', listener: (told: ToldContext) => void): void;
  send(method: 'Runtime.enable' | 'Runtime.disable'): Promise<void>;
  send(method: 'HeapProfiler.collectGarbage'): Promise<void>;
  send(
    method: 'Runtime.evaluate',
    options: { expression: string; contextId: number },
  ): Promise<{ result: { objectId: string; value?: unknown } }>;
  send(
    method: 'Runtime.queryObjects',
    options: { prototypeObjectId: string; objectGroup: string },
  ): Promise<{ objects: { objectId: string; description: string } }>;
  send(method: 'Runtime.releaseObjectGroup', options: { objectGroup: string }): Promise<void>;
  send(method: 'Runtime.getHeapUsage'): Promise<{ usedSize: number }>;
}

interface ToldContext {
  readonly context: { readonly id: number };
}

/** Collects garbage and counts what is left. */
export async function countLiveObjects(): Promise<LiveObjects> {
  const tools = cdp() as unknown as DevTools;
  const contextId = await ownContext(tools);
  const countOf = async (name: string): Promise<number> => {
    const { result } = await tools.send('Runtime.evaluate', {
      expression: `${name}.prototype`,
      contextId,
    });
    const { objects } = await tools.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId,
      objectGroup: MARK,
    });
    await tools.send('Runtime.releaseObjectGroup', { objectGroup: MARK });
    return Number(/\((\d+)\)/.exec(objects.description)?.[1]);
  };
  await tools.send('HeapProfiler.collectGarbage');
  const ranges = await countOf('Range');
  const texts = await countOf('Text');
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return { ranges, texts, heap: usedSize };
}

const MARK = 'liveObjectsAreCountedHere';

/** The world of the test's page, which is a frame of the one that the protocol speaks to. */
async function ownContext(tools: DevTools): Promise<number> {
  Object.assign(window, { [MARK]: true });
  const ids = new Set<number>();
  const note = ({ context }: ToldContext): void => void ids.add(context.id);
  tools.on('Runtime.executionContextCreated', note);
  // Tells of every world that there is before it answers.
  await tools.send('Runtime.disable');
  await tools.send('Runtime.enable');
  tools.off('Runtime.executionContextCreated', note);
  for (const contextId of ids) {
    const { result } = await tools.send('Runtime.evaluate', {
      expression: `globalThis.${MARK} === true`,
      contextId,
    });
    if (result.value === true) return contextId;
  }
  throw new Error('The protocol does not know the test’s page.');
}
