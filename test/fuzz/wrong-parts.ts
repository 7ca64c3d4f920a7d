import type { Guide } from '../../src/guide/guide.js';
import { MAX_COUNT, MAX_DEPTH, MAX_SIZE } from '../../src/guide/limits.js';

/** The fields that a part of a guide can have, by its `type`. Written by hand, so that it does not repeat a mistake of `BLOCKS`. */
const TYPED: Record<string, string> = {
  actions: 'items',
  list: 'items',
  checklist: 'items',
  note: 'kind body',
  table: 'head rows',
  ways: 'ways',
  screen: 'alt rows',
  letter: 'text',
  code: 'text',
  quote: 'body',
  rule: '',
  nested: 'body',
  label: 'text lang',
  path: 'labels',
  strong: 'content',
  emphasis: 'content',
  link: 'href content',
  picture: 'src alt',
  break: '',
  ...Object.fromEntries('title row on off button field tabs profile video'.split(' ').map((row) => [row, 'cells'])),
};
const UNTYPED = new Set(
  'title lang dir checked intro sections sources extends id href time wait routes about optional steps number afterWait startOver was body tap'.split(
    ' ',
  ),
);

/**
 * Says what is in a guide that may not be there: unknown parts and fields, addresses with other protocols, and more or deeper
 * data than the limits allow. Returns an empty list for a good guide.
 *
 * An address is judged by the URL parser of Node.js, which is that of browsers, and not by the function of the source.
 */
export function wrongParts(guide: Guide): string[] {
  const wrong: string[] = [];
  let size = 0;
  visit(guide, 'guide', 0);
  if (size > MAX_SIZE) wrong.push(`${size} values and characters`);
  return wrong;

  function visit(value: unknown, path: string, depth: number): void {
    if (depth > MAX_DEPTH + 3) return void wrong.push(`${path} is too deep`);
    if (typeof value === 'number') {
      if (!Number.isInteger(value) || value < 1 || value > MAX_COUNT) wrong.push(`${path} is ${value}`);
    } else if (typeof value === 'string') size += value.length;
    else if (Array.isArray(value)) {
      size++;
      value.forEach((item, index) => visit(item, `${path}[${index}]`, depth + 1));
    } else if (typeof value === 'object' && value !== null) {
      size++;
      if (Object.getPrototypeOf(value) !== Object.prototype) wrong.push(`${path} has a prototype of its own`);
      const { type } = value as { type?: unknown };
      const isKnown = type === undefined || (typeof type === 'string' && Object.hasOwn(TYPED, type));
      if (!isKnown) return void wrong.push(`${path}.type is ${JSON.stringify(type)}`);
      const fields = typeof type === 'string' ? new Set(['type', ...TYPED[type]!.split(' ')]) : UNTYPED;
      for (const [field, part] of Object.entries(value)) {
        if (!fields.has(field)) wrong.push(`${path}.${field} is not a known field`);
        if (field === 'href' || field === 'src') address(part, `${path}.${field}`, field);
        if (field !== 'type') visit(part, `${path}.${field}`, depth + 1);
      }
    } else if (typeof value !== 'boolean') wrong.push(`${path} is ${String(value)}`);
  }

  function address(value: unknown, path: string, field: 'href' | 'src'): void {
    if (typeof value !== 'string' || !value) return void wrong.push(`${path} is no address`);
    // The page has `http:` on purpose. A picture from `//host` then has `http:` too, and is noticed.
    const page = 'http://page.example/';
    if (!URL.canParse(value, page)) return;
    const { protocol, host } = new URL(value, page);
    const allowed = field === 'href' ? ['https:', 'http:', 'mailto:'] : ['https:'];
    if (!allowed.includes(protocol) && host !== 'page.example') wrong.push(`${path} is ${value}`);
  }
}
