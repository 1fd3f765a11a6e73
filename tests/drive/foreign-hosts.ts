/**
 * What Chromium asks for by itself, and no flag turns off: the exact host, and what it wants there. It is refused like
 * the rest, but says nothing about the extension. Firefox asks for nothing, as it is started here.
 */
const OWN_REQUESTS: Readonly<Record<string, string>> = {
  'accounts.google.com': 'asks at every start which Google accounts are signed in (ListAccounts)',
  'update.googleapis.com': 'looks for a component on demand, also with --disable-component-update',
};

/** Is it a host that only tests can have, which the fixture server answers for? */
export function isTestHost(hostname: string): boolean {
  return /(^|\.)(test|localhost)$|^127\.0\.0\.1$/u.test(hostname);
}

/** Is it a host that nobody may ask: neither one of the tests' nor one that the browser itself asks? */
export function isForeignHost(hostname: string): boolean {
  return !isTestHost(hostname) && !Object.hasOwn(OWN_REQUESTS, hostname);
}
