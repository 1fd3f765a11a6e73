import { withoutVerdict } from '../../extension/settings/change-setting.ts';
import type { SiteVerdict } from '../../extension/settings/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings/settings.ts';
import type { Attempts } from './use-attempts.ts';

/** Takes back what the reader decided about entities. */
export interface DecisionActions {
  readonly unhide: (entityId: string) => void;
  readonly forget: (verdict: SiteVerdict) => void;
}

/** The {@link DecisionActions} on a store. */
export function decisionActions(
  store: SettingsStore,
  attempt: Attempts['attempt'],
): DecisionActions {
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
