/** The address that decides about this window's page: a frame without one of its own is part of the page around it. */
export function addressOfPage(): string {
  if (location.protocol !== 'about:') return location.href;
  // In a sandbox the origin is "null", and only the base tells of the page around.
  return self.origin === 'null' ? document.baseURI : `${self.origin}/`;
}
