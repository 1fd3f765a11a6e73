import { browser } from 'wxt/browser';

/**
 * What an organisation has set for this extension, unchecked; undefined where there is none. Firefox refuses where
 * there is no policy, and Firefox for Android has no such storage, whatever the types say.
 */
export async function readManagedStorage(): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return undefined;
  }
}
