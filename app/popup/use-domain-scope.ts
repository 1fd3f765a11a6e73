import { useEffect, useState } from 'preact/hooks';
import type { SwitchScope } from '../../components/popup/site-view.ts';

/** The scope of the registrable domain of an address. The public suffix list is large, so it is loaded after the first paint. */
export function useDomainScope(url: string | undefined): SwitchScope | undefined {
  const [domain, setDomain] = useState<SwitchScope>();
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const { siteScopes } = await import('../../extension/sites/site-scopes.ts');
      const found = url === undefined ? undefined : siteScopes(url)?.domain;
      if (!isOver) setDomain(found);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [url]);
  return domain;
}
