import { useEffect } from 'preact/hooks';
import type { Settings } from '../../extension/settings/settings-schema.ts';

/** Gives a page of ours the colours that the reader chose. */
export function useTheme(settings: Settings | undefined): void {
  const theme = settings?.theme;
  useEffect(() => {
    if (theme !== undefined) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
