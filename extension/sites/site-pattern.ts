/**
 * The grammar of a site rule's pattern.
 *
 *     pattern = host [":" port] [path]     example.com  example.com:8080/docs  127.0.0.1  [::1]:3000
 *             | "*." host [":" port] [path]    *.example.com
 *             | "file:" [path]                 file:  file:///home/ada/notes
 *
 * - A host matches itself, with and without a leading `www.`; `*.` matches the host and all its subdomains.
 * - A pattern without a port matches every port. A path matches itself and all paths below it, by whole segments.
 * - The schemes http and https are equivalent; host names in any script are converted to punycode.
 */

/** A parsed pattern. */
export interface SitePattern {
  readonly kind: 'file' | 'host' | 'subdomains';
  /** Lower-case, punycode, IPv6 in brackets; empty for `file`. */
  readonly host: string;
  /** Empty: every port. */
  readonly port: string;
  /** Empty, or starts with `/` and does not end with one; serialized by the URL parser. */
  readonly path: string;
}

/** What is wrong with a pattern that a person typed. */
export type PatternProblem =
  'empty' | 'too-long' | 'spaces' | 'scheme' | 'wildcard' | 'login' | 'query' | 'port' | 'host';

/** A valid pattern, or the problem and the nearest valid pattern. */
export type ParsedPattern =
  | { readonly ok: true; readonly pattern: SitePattern; readonly text: string }
  | { readonly ok: false; readonly problem: PatternProblem; readonly cure?: string };

const MAX_LENGTH = 300;

/** Parses a pattern; `text` of the result is its normal form, in which rules are stored and compared. */
export function parsePattern(input: string): ParsedPattern {
  const first = parseAsTyped(input);
  if (!('problem' in first)) return first;
  const { problem } = first;
  // The remainder may need a second correction: `*://*.example.com/*`. Each is shorter, so the loop ends.
  let rest = first;
  while ('problem' in rest && rest.without !== undefined) {
    const cured = parseAsTyped(rest.without);
    if (!('problem' in cured)) return { ok: false, problem, cure: cured.text };
    rest = cured;
  }
  return { ok: false, problem };
}

function parseAsTyped(input: string): FoundProblem | (ParsedPattern & { ok: true }) {
  const typed = input.trim();
  if (typed === '') return { problem: 'empty' };
  if (typed.length > MAX_LENGTH) return { problem: 'too-long' };
  const found = findProblem(typed);
  if (found) return found;
  const isFile = /^file:/i.test(typed);
  const pattern = isFile ? parseFile(typed) : parseSite(typed.replace(/^https?:\/\//i, ''));
  if (typeof pattern === 'string') return { problem: pattern };
  const text = formatPattern(pattern);
  return text.length > MAX_LENGTH ? { problem: 'too-long' } : { ok: true, pattern, text };
}

/** The normal form of a pattern. */
export function formatPattern({ kind, host, port, path }: SitePattern): string {
  if (kind === 'file') return path === '' ? 'file:' : `file://${path}`;
  return `${kind === 'subdomains' ? '*.' : ''}${host}${port === '' ? '' : `:${port}`}${path}`;
}

interface FoundProblem {
  readonly problem: PatternProblem;
  /** The input without the faulty part. */
  readonly without?: string;
}

function findProblem(typed: string): FoundProblem | undefined {
  if (/\s/.test(typed)) return { problem: 'spaces' };
  const [scheme] = /^([a-z][a-z\d+.-]*|\*):\/\//i.exec(typed) ?? [];
  if (scheme !== undefined && !/^(https?|file):/i.test(scheme)) {
    const isOfSites = /^(\*|wss?|ftp):/i.test(scheme);
    return { problem: 'scheme', ...(isOfSites && { without: typed.slice(scheme.length) }) };
  }
  if (/^[a-z]+:(?!\/|\d)/i.test(typed) && !/^file:$/i.test(typed) && !/^[^:]*:$/.test(typed)) {
    return { problem: 'scheme' };
  }
  if (/[?#]/.test(typed)) return { problem: 'query', without: typed.replace(/[?#].*/, '') };
  const withoutLogin = typed.replace(/^(https?:\/\/)?[^/]*@/i, '');
  if (withoutLogin !== typed) return { problem: 'login', without: withoutLogin };
  return findWildcard(typed);
}

/** A `*` is valid only as `*.` before a host. */
function findWildcard(typed: string): FoundProblem | undefined {
  const name = typed.replace(/^(https?:\/\/)?(\*\.)?/i, '');
  if (!name.includes('*')) return undefined;
  if (/^[^*]+\/\*+$/.test(name)) {
    return { problem: 'wildcard', without: typed.replace(/\/\*+$/, '') };
  }
  if (/^\*[^*.]+\.[^*]+$/.test(typed)) {
    return { problem: 'wildcard', without: `*.${typed.slice(1)}` };
  }
  return { problem: 'wildcard' };
}

function parseFile(typed: string): SitePattern | PatternProblem {
  if (!/^file:(\/\/\/.*)?$/i.test(typed)) return 'scheme';
  // Three slashes: it has no host, and so nothing that could fail to be read.
  return { kind: 'file', host: '', port: '', path: trimPath(new URL(typed).pathname) };
}

function parseSite(rest: string): SitePattern | PatternProblem {
  const isBelow = rest.startsWith('*.');
  const [authority = ''] = (isBelow ? rest.slice(2) : rest).split('/', 1);
  const [, name = '', portText] = /^(\[[^\]]*\]?|[^:]*)(?::(.*))?$/.exec(authority) ?? [];
  if (name === '') return 'host';
  if (portText !== undefined && !isPort(portText)) return 'port';
  const path = rest.slice((isBelow ? 2 : 0) + authority.length);
  const url = URL.parse(`http://${name}${path}`);
  if (!url || !isHost(url.hostname)) return 'host';
  const host = url.hostname.replace(/\.$/, '');
  if (isBelow && isAddress(host)) return 'wildcard';
  return {
    kind: isBelow ? 'subdomains' : 'host',
    host,
    port: portText === undefined ? '' : String(Number(portText)),
    path: trimPath(url.pathname),
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isHost(name: string): boolean {
  return (
    name.startsWith('[') ||
    /^([a-z\d_]([a-z\d_-]*[a-z\d_])?)(\.[a-z\d_]([a-z\d_-]*[a-z\d_])?)*\.?$/.test(name)
  );
}

/** IPv4 or IPv6: the URL parser has brought every spelling to digits. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

/** `/docs/` and `/docs` are one rule. */
export function trimPath(path: string): string {
  return path.replace(/\/+$/, '');
}
