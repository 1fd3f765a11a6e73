import { FOLLOW_LOCK } from '../sites/apply-settings.ts';
import { isTabOn } from './is-tab-on.ts';
import { injectContent } from '../sites/register-content.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { ruleLayers } from '../sites/site-rules.ts';
import { showSwitch } from '../toolbar/toolbar-badge.ts';

/** What a tab has become. */
interface UpdatedTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/**
 * Follows a tab that came to another address. Most pages load anew there and the registration starts their session;
 * an application that changes its address by itself loads nothing, and where a rule is about a path it may come
 * from off to on.
 */
export async function followTab(store: SettingsStore, tab: UpdatedTab): Promise<void> {
  await navigator.locks.request(FOLLOW_LOCK, async () => {
    const settings = await store.read();
    await showSwitch(settings, tab);
    const isLoaded = tab.status === 'complete';
    if (tab.id === undefined || !isLoaded || !isTabOn(settings, tab)) return;
    const hasPathRules = ruleLayers(settings).some(([, rules]) =>
      rules.some(({ pattern }) => pattern.includes('/')),
    );
    // Not waited for, as a page that hangs would hold everything else up.
    if (hasPathRules) void injectContent(tab.id, [0]);
  });
}
