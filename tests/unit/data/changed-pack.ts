import { soundPack } from './sound-pack.ts';

/** The sound pack with one place changed (`undefined` removes it): `changedPack('article.date', 'May')`. */
export function changedPack(path: string, value: unknown, pack: unknown = soundPack): unknown {
  const copy: unknown = structuredClone(pack);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>(
    (node, key) => node[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
