/**
 * Turns a function on the card's shadow root into a source that both browsers' protocols can run there. The
 * source gives JSON text, or undefined where the root is not the card's or the function gave undefined.
 */
export function callSource<Args extends readonly unknown[]>(
  read: (root: ShadowRoot, ...args: Args) => unknown,
  args: Args,
): string {
  // The card's host is a popover; closed roots of a page's own components are passed over.
  return `async root => {
    if (!root.host.hasAttribute('popover')) return undefined;
    return JSON.stringify(await (${read.toString()})(root, ...${JSON.stringify(args)}));
  }`;
}
