import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** A node as assistive technology meets it; its role is ARIA's name in both browsers. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  /** Of a button that stays down. */
  readonly isPressed?: boolean;
  /** Of what can be unfolded. */
  readonly isExpanded?: boolean;
}

/** The page's accessibility tree in document order, as the browser itself holds it. */
export function accessibilityTree(browser: DrivenBrowser, page: Page): Promise<AccessibleNode[]> {
  return browser.kind === 'firefox' ? inFirefoxWindow(page, readFirefox) : readChromium(page);
}

async function readChromium(page: Page): Promise<AccessibleNode[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const found: AccessibleNode[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const state = (name: string): unknown =>
      node.properties?.find(property => property.name === name)?.value.value;
    const [pressed, expanded] = [state('pressed'), state('expanded')];
    if (!node.ignored) {
      found.push({
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
        ...(pressed !== undefined && { isPressed: pressed === 'true' || pressed === true }),
        ...(expanded !== undefined && { isExpanded: expanded === true }),
      });
    }
    for (const child of node.childIds ?? []) visit(child);
  };
  const [root] = nodes;
  if (root) visit(root.nodeId);
  return found;
}

/** What Firefox's own accessibility service gives of a node. */
interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
  getState(state: { value?: number }, extraState: { value?: number }): void;
}

interface AccessibilityService {
  getAccessibleFor(element: unknown): Accessible | null;
  getStringRole(role: number): string;
  getStringStates(state: number | undefined, extraState: number | undefined): Iterable<string>;
}

interface FirefoxWindow {
  readonly gBrowser: { readonly selectedBrowser: unknown };
  readonly Components: {
    readonly classes: Record<string, { getService(kind: unknown): AccessibilityService }>;
    readonly interfaces: Readonly<Record<string, unknown>>;
  };
}

/** Runs in Firefox's own window. Asking for the service starts it; the tree grows soon after. */
function readFirefox(): AccessibleNode[] {
  const { gBrowser, Components } = globalThis as unknown as FirefoxWindow;
  const service = Components.classes['@mozilla.org/accessibilityService;1']?.getService(
    Components.interfaces['nsIAccessibilityService'],
  );
  const roles: Record<string, string> = {
    pushbutton: 'button',
    'toggle button': 'button',
    graphic: 'image',
    statusbar: 'status',
  };
  const found: AccessibleNode[] = [];
  const visit = (node: Accessible | null): void => {
    if (!service || !node) return;
    const [state, extra]: { value?: number }[] = [{}, {}];
    node.getState(state ?? {}, extra ?? {});
    const states = new Set(service.getStringStates(state?.value, extra?.value));
    const role = service.getStringRole(node.role);
    found.push({
      role: roles[role] ?? role,
      name: node.name ?? '',
      ...(role === 'toggle button' && { isPressed: states.has('pressed') }),
      ...(states.has('expandable') && { isExpanded: states.has('expanded') }),
    });
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  };
  visit(service?.getAccessibleFor(gBrowser.selectedBrowser) ?? null);
  return found;
}
