import * as v from 'valibot';
import type { SettingKey, SiteRule, StoredSettings } from './settings-schema.ts';
import { settingKeys, settingsTable, siteRuleSchema } from './settings-schema.ts';
import { browser } from 'wxt/browser';

/** What an organization has set by policy. */
export interface Policy {
  /** Site rules that stand above the reader's own, whatever is more specific. */
  readonly siteRules: readonly SiteRule[];
  /** Site rules that stand below the reader's own. */
  readonly defaultSiteRules: readonly SiteRule[];
  /** Settings that the reader cannot change, with their values. */
  readonly settings: Partial<StoredSettings>;
  /** Values that hold until the reader changes them. */
  readonly defaults: Partial<StoredSettings>;
  /** Settings stay on this computer, and nothing offers to sync them. */
  readonly hidesSync: boolean;
}

/** The policy where there is none. */
export const noPolicy: Policy = {
  siteRules: [],
  defaultSiteRules: [],
  settings: {},
  defaults: {},
  hidesSync: false,
};

/** A policy, and the paths of the parts that are invalid and therefore have no effect. */
export interface ReadPolicy {
  readonly policy: Policy;
  readonly problems: readonly string[];
}

/** Whether the policy fixes a setting, so that it is locked in the options. */
export function isLocked(policy: Policy, key: SettingKey): boolean {
  return Object.hasOwn(policy.settings, key);
}

/** Checks the contents of `storage.managed`; undefined where there is none. Unknown keys are ignored. */
export function readPolicy(raw: Readonly<Record<string, unknown>> | undefined): ReadPolicy {
  if (raw === undefined || Object.keys(raw).length === 0) return { policy: noPolicy, problems: [] };
  const problems: string[] = [];
  const rules = (key: string): readonly SiteRule[] => {
    if (!Object.hasOwn(raw, key)) return [];
    const parsed = v.safeParse(v.array(siteRuleSchema), raw[key]);
    if (parsed.success) return parsed.output;
    problems.push(...parsed.issues.map(issue => `${key}.${v.getDotPath(issue) ?? ''}`));
    return [];
  };
  const settings = (key: string): Partial<StoredSettings> => {
    if (!Object.hasOwn(raw, key)) return {};
    const { values, badKeys } = readSome(raw[key]);
    problems.push(...badKeys.map(bad => (bad === '' ? key : `${key}.${bad}`)));
    return values;
  };
  const policy: Policy = {
    siteRules: rules('siteRules'),
    defaultSiteRules: rules('defaultSiteRules'),
    settings: settings('settings'),
    defaults: settings('defaults'),
    hidesSync: Object.hasOwn(raw, 'hideSync') && raw['hideSync'] === true,
  };
  return { policy, problems };
}

function readSome(raw: unknown): { values: Partial<StoredSettings>; badKeys: readonly string[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { values: {}, badKeys: [''] };
  }
  const values: Partial<Record<SettingKey, unknown>> = {};
  const badKeys: string[] = [];
  for (const key of settingKeys) {
    if (!Object.hasOwn(raw, key)) continue;
    const parsed = v.safeParse(settingsTable[key].schema, (raw as Record<string, unknown>)[key]);
    if (parsed.success) values[key] = parsed.output;
    else badKeys.push(key);
  }
  // Each value has passed its own setting's schema.
  return { values: values as Partial<StoredSettings>, badKeys };
}

/**
 * The policy that an organization has set for this extension, unchecked; undefined where there is none. Firefox
 * rejects the call where there is no policy, and Firefox for Android has no such storage, although its types do.
 */
export async function readManagedStorage(): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return undefined;
  }
}
