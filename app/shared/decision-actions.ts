import { withoutVerdict } from '../../extension/settings/change-setting.ts';
import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import type { Attempts } from './use-attempts.ts';

/** The actions that take back choices about entities. */
export function decisionActions(
  store: SettingsStore,
  attempt: Attempts['attempt'],
): {
  readonly unhide: (entityId: string) => void;
  readonly forget: (verdict: SiteVerdict) => void;
} {
  return {
    unhide: id => {
      attempt(
        store.update(({ hiddenEntities }) => ({
          hiddenEntities: hiddenEntities.filter(hidden => hidden !== id),
        })),
      );
    },
    forget: verdict => {
      attempt(
        store.update(({ siteVerdicts }) => ({
          siteVerdicts: [...withoutVerdict(siteVerdicts, verdict)],
        })),
      );
    },
  };
}
