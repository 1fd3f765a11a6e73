import { useEffect, useState } from 'preact/hooks';
import { readSyncState, watchSyncState } from '../../extension/sync/sync-settings.ts';
import type { SyncState } from '../../extension/sync/sync-state.ts';

/** The state of syncing; undefined until it has been read. */
export function useSync(): SyncState | undefined {
  const [state, setState] = useState<SyncState>();
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const read = async (): Promise<void> => {
      const now = await readSyncState();
      if (!signal.aborted) setState(now);
    };
    watchSyncState(() => void read(), signal);
    void read();
    return () => {
      lifetime.abort();
    };
  }, []);
  return state;
}
