import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';

/** The current settings; undefined until they have been read. */
export function useSettings(store: SettingsStore): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const lifetime = new AbortController();
    store.watch(setSettings, lifetime.signal);
    const begin = async (): Promise<void> => {
      const read = await store.read();
      if (!lifetime.signal.aborted) setSettings(read);
    };
    void begin();
    return () => {
      lifetime.abort();
    };
  }, [store]);
  return settings;
}

/** Applies the theme setting to this page. */
export function useTheme(settings: Settings | undefined): void {
  const theme = settings?.theme;
  useEffect(() => {
    if (theme !== undefined) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
