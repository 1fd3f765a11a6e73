import * as v from 'valibot';
import type { SettingKey, Settings, SiteRule, StoredSettings } from './settings-schema.ts';
import { settingKeys, settingsTable } from './settings-schema.ts';
import { migrateValue, settingsVersion } from './stored-setting.ts';

const FORMAT = 'context-annotator-settings';
/** Longest file that is read, in UTF-16 units; no backup of this extension is longer. */
const MAX_LENGTH = 5_000_000;

/** A problem of a backup file; `path` is its place: `settings.siteRules[3].pattern`, empty for the whole file. */
export interface BackupProblem {
  readonly path: string;
  readonly kind: 'too-large' | 'no-json' | 'no-backup' | 'later-version' | 'unknown' | 'invalid';
}

/** A setting that a backup changes. */
export interface BackupChange {
  readonly key: SettingKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** The result of reading a file: either all of it is valid, or none of it is used. */
export type ReadBackup =
  | {
      readonly ok: true;
      /** The settings that differ, for `SettingsStore.write`. */
      readonly patch: Partial<StoredSettings>;
      /** The same for a preview; empty if the file changes nothing. */
      readonly changes: readonly BackupChange[];
      /** Site rules that are added, removed or switched; also in `changes` under `siteRules`. */
      readonly rules: RuleChanges;
    }
  | { readonly ok: false; readonly problems: readonly BackupProblem[] };

/** The difference between two lists of site rules. */
export interface RuleChanges {
  readonly added: readonly SiteRule[];
  readonly removed: readonly SiteRule[];
  /** Rules whose state changes, with the new state. */
  readonly switched: readonly SiteRule[];
}

/** The text of a backup file with all stored settings. */
export function writeBackup(settings: StoredSettings): string {
  const own = Object.fromEntries(settingKeys.map(key => [key, settings[key]]));
  return `${JSON.stringify({ format: FORMAT, version: settingsVersion, settings: own }, null, 2)}\n`;
}

/** Compares a backup file with the current settings; writes nothing. A setting that the file omits stays. */
export function readBackup(text: string, current: Settings): ReadBackup {
  const parsed = parseFile(text);
  if ('kind' in parsed) return { ok: false, problems: [parsed] };
  const problems: BackupProblem[] = [];
  const changes: BackupChange[] = [];
  for (const [key, value] of Object.entries(parsed.settings)) {
    if (!isSettingKey(key)) {
      problems.push({ path: `settings.${key}`, kind: 'unknown' });
      continue;
    }
    const migrated = migrateValue(key, parsed.version, value);
    const checked = v.safeParse(settingsTable[key].schema, migrated);
    if (!checked.success) {
      problems.push(...checked.issues.map(issue => toProblem(key, issue)));
    } else if (JSON.stringify(checked.output) !== JSON.stringify(current[key])) {
      changes.push({ key, before: current[key], after: checked.output });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const patch: Partial<StoredSettings> = Object.fromEntries(
    changes.map(({ key, after }) => [key, after]),
  );
  const rules = compareRules(current.siteRules, patch.siteRules ?? current.siteRules);
  return { ok: true, patch, changes, rules };
}

/** Compares site rules by pattern. */
function compareRules(before: readonly SiteRule[], after: readonly SiteRule[]): RuleChanges {
  const then = new Map(before.map(rule => [rule.pattern, rule]));
  const now = new Map(after.map(rule => [rule.pattern, rule]));
  return {
    added: after.filter(({ pattern }) => !then.has(pattern)),
    removed: before.filter(({ pattern }) => !now.has(pattern)),
    switched: after.filter(({ pattern, state }) => {
      const old = then.get(pattern);
      return old !== undefined && old.state !== state;
    }),
  };
}

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.pipe(
    v.unknown(),
    v.check(value => !Array.isArray(value)),
    v.record(v.string(), v.unknown()),
  ),
});

function parseFile(text: string): v.InferOutput<typeof fileSchema> | BackupProblem {
  if (text.length > MAX_LENGTH) return { path: '', kind: 'too-large' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { path: '', kind: 'no-json' };
  }
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) return { path: pathOf(parsed.issues[0]), kind: 'no-backup' };
  if (parsed.output.version > settingsVersion) return { path: 'version', kind: 'later-version' };
  return parsed.output;
}

function toProblem(key: SettingKey, issue: v.BaseIssue<unknown>): BackupProblem {
  const path = pathOf(issue);
  const isInside = path !== '' && !path.startsWith('[');
  return { path: `settings.${key}${isInside ? '.' : ''}${path}`, kind: 'invalid' };
}

/** `[3].pattern` for the fourth element's pattern; empty for the whole value. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const parts = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return parts.join('').replace(/^\./, '');
}

function isSettingKey(key: string): key is SettingKey {
  return (settingKeys as readonly string[]).includes(key);
}
