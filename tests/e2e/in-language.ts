import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { BrowserKind } from '../drive/driven-browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** The strings of a language, as its locale file has them. */
export function stringsOf(locale: string): Readonly<Record<string, string>> {
  const file = readFileSync(resolve(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8');
  const entries = Object.entries(JSON.parse(file) as Record<string, { message: string }>);
  return Object.fromEntries(entries.map(([key, { message }]) => [key, message]));
}

/**
 * A copy of the built extension that speaks `locale` in an English browser: the English strings are gone, and it is
 * what the browser falls back on. Browsers come without language packs.
 */
export function copyIn(kind: BrowserKind, locale: string): string {
  // A run that is narrowed to the other browser may lack this build.
  if (!existsSync(resolve(ROOT, BUILDS[kind]))) return '';
  const copy = mkdtempSync(resolve(tmpdir(), `context-annotator-${locale}-`));
  cpSync(resolve(ROOT, BUILDS[kind]), copy, { recursive: true });
  rmSync(resolve(copy, '_locales/en'), { recursive: true });
  const manifest = resolve(copy, 'manifest.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  writeFileSync(manifest, JSON.stringify({ ...content, default_locale: locale }));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  return copy;
}
