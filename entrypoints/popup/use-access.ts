import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Match patterns of the host access that the popup asks for; files have no host to grant. */
export function originsOf(url: string, what: 'site' | 'all'): string[] {
  const { host, protocol } = new URL(url);
  return what === 'site' && host !== '' ? [`${protocol}//${host}/*`] : ['<all_urls>'];
}

/** Whether the browser lets us into the page at an address; follows grants and removals. */
export function useAccess(url: string | undefined): 'granted' | 'withheld' {
  const [isGranted, setIsGranted] = useState(true);
  useEffect(() => {
    if (url === undefined || !/^https?:/.test(url)) return undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const granted = await browser.permissions.contains({ origins: originsOf(url, 'site') });
      if (!isOver) setIsGranted(granted);
    };
    const follow = (): void => void look();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    follow();
    return () => {
      isOver = true;
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, [url]);
  return isGranted ? 'granted' : 'withheld';
}
