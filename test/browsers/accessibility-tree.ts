import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { accessibilityBus } from './accessibility-bus.js';
import { accessibleNode } from './accessible-node.js';
import { AT_SPI_ROLES } from './at-spi-roles.js';
import type { AccessibleNode } from './browser.js';

// The Python of the system, because another Python on PATH may not find Debian's package python3-gi.
const PYTHON = '/usr/bin/python3';
const DUMP = fileURLToPath(new URL('accessibility-tree.py', import.meta.url));

interface BusNode {
  role: number;
  name: string;
  attributes: Record<string, string>;
  states: number[];
  text: string[];
  children: BusNode[];
}

/**
 * The accessibility tree of a browser's visible page, as a Linux screen reader gets it from the accessibility bus.
 *
 * @param processId the process of the browser, or of the driver that started the browser
 */
export async function accessibilityTree(processId: number): Promise<AccessibleNode[]> {
  const env = { ...process.env, ...(await accessibilityBus()) };
  try {
    const { stdout } = await promisify(execFile)(PYTHON, [DUMP, String(processId)], { env, maxBuffer: 2 ** 26 });
    return flat(JSON.parse(stdout));
  } catch (error) {
    const { code, stderr } = error as { code: unknown; stderr: string };
    if (code !== 'ENOENT' && !stderr.includes("No module named 'gi'")) throw error;
    throw new Error(`${PYTHON} with its module gi is missing. On Debian or Ubuntu: apt-get install python3-gi`);
  }
}

/** The numbers of states in AtspiStateType, the list of states of AT-SPI. */
const STATE = { checked: 4, enabled: 8, expandable: 9, expanded: 10, focused: 12, indeterminate: 32, checkable: 41 };

// A node with one of these roles is disabled if the state `enabled` is missing. For other roles, a missing `enabled`
// means nothing.
const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'textbox',
]);

function flat(node: BusNode): AccessibleNode[] {
  const role =
    node.attributes['computed-role'] ?? node.attributes['xml-roles']?.split(' ')[0] ?? AT_SPI_ROLES[node.role];
  const is = (state: keyof typeof STATE) => node.states.includes(STATE[state]);
  const own =
    role &&
    accessibleNode({
      role,
      name: node.name,
      level: role === 'heading' ? Number(node.attributes.level) : undefined,
      expanded: is('expandable') ? is('expanded') : undefined,
      checked: is('checkable') ? (is('indeterminate') ? 'mixed' : is('checked')) : undefined,
      disabled: CONTROLS.has(role) && !is('enabled'),
      focused: is('focused'),
    });
  const inside = node.text.flatMap((text, index) => [
    ...textNode(text),
    ...flatAll(node.children.slice(index, index + 1)),
  ]);
  return [...(own ? [own] : []), ...inside, ...flatAll(node.children.slice(node.text.length))];
}

function flatAll(nodes: BusNode[]): AccessibleNode[] {
  return nodes.flatMap(flat);
}

function textNode(text: string): AccessibleNode[] {
  const name = text.replace(/\s+/g, ' ').trim();
  return name ? [{ role: 'text', name }] : [];
}
