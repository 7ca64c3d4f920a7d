import { allowedAddress } from '../guide/allowed-address.js';
import { isLanguage } from '../guide/is-language.js';
import { BLOCKS, type Guide, type Shape } from '../guide/guide.js';
import { MAX_DEPTH, MAX_SIZE } from '../guide/limits.js';

/**
 * Checks a value.
 *
 * @param path the path of the value, for error messages, such as `guide.sections[0].id`
 * @param depth the number of arrays and objects that contain the value
 * @returns a copy of the value
 * @throws {Error} if the value is wrong; the message is a sentence that says what is wrong
 */
type Rule = (value: unknown, path: string, depth: number) => unknown;

/** The part of `MAX_SIZE` that the current check has not used yet. */
let remainingSize = 0;

/**
 * Subtracts `size` from the remaining size. Throws an error if not enough remains. `MAX_DEPTH` alone does not limit the size of
 * the copy: data can contain the same object many times, and the copy contains a new object for each time.
 */
function spend(size: number): void {
  remainingSize -= size;
  if (remainingSize < 0) throw new RangeError(`The guide has more than ${MAX_SIZE} values and characters.`);
}

const describe = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : String(value);

function reject(path: string, value: unknown, expected: string): never {
  throw new Error(`${path} is ${describe(value).slice(0, 80)}; expected ${expected}.`);
}

const text: Rule = (value, path) => {
  if (typeof value !== 'string') reject(path, value, 'a string');
  spend(1 + value.length);
  return value;
};
/**
 * A name, such as an id. A name cannot contain a space, because names are used in attributes such as `part`, which separate
 * names by spaces. A name cannot contain a lone surrogate (half of a character), because the address of a link to a step
 * contains the id of the step, and an address cannot contain a lone surrogate.
 */
const name: Rule = (value, path) =>
  typeof value === 'string' && /^[^\s\p{Cs}]+$/u.test(value) ? value : reject(path, value, 'a name without spaces');
const count: Rule = (value, path) => (Number.isInteger(value) ? value : reject(path, value, 'an integer'));
/**
 * A language tag. An invalid tag is rejected, because `Intl` would throw an error when the guide is rendered. An empty text is
 * allowed: it means the language of the extended guide.
 */
const language: Rule = (value, path) =>
  value === '' || (typeof value === 'string' && isLanguage(value))
    ? value
    : reject(path, value, 'a language such as pt-BR');
const oneOf =
  (...allowed: string[]): Rule =>
  (value, path) =>
    allowed.includes(value as string) ? value : reject(path, value, `one of ${allowed.join(', ')}`);
const address =
  (use: 'link' | 'picture'): Rule =>
  (value, path, depth) =>
    allowedAddress(text(value, path, depth) as string, use) ?? reject(path, value, 'an allowed address');
const listOf =
  (rule: Rule): Rule =>
  (value, path, depth) =>
    Array.isArray(value)
      ? Array.from(value, (item, index) => rule(item, `${path}[${index}]`, depth + 1))
      : reject(path, value, 'an array');

/** Checks an object and copies only the given fields. If a name in `fields` ends with `?`, the field is optional. */
const object =
  (fields: Record<string, Rule>): Rule =>
  (value, path, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) reject(path, value, 'an object');
    if (depth > MAX_DEPTH) throw new Error(`${path} is nested too deep.`);
    spend(1);
    const copy: Record<string, unknown> = {};
    for (const [field, rule] of Object.entries(fields)) {
      const name = field.replace('?', '');
      const part = (value as Record<string, unknown>)[name];
      if (part !== undefined || name === field) copy[name] = rule(part, `${path}.${name}`, depth + 1);
    }
    return copy;
  };

/** Checks an object by the fields of its `type`. A value without `type` is checked by the rule `other`. */
const typed =
  (types: Record<string, Record<string, Rule>>, other: Rule): Rule =>
  (value, path, depth) => {
    const type = (value as { type?: string } | null)?.type;
    if (type === undefined) return other(value, path, depth);
    if (!Object.hasOwn(types, type)) reject(`${path}.type`, type, `one of ${Object.keys(types).join(', ')}`);
    return { ...(object(types[type]!)(value, path, depth) as object), type };
  };

const inline: Rule = (...value) => inlineRule(...value);
const content = listOf(inline);
const label = object({ type: oneOf('label'), text, 'lang?': text });
const inlineTypes = {
  label: { text, 'lang?': text },
  path: { labels: listOf(label) },
  strong: { content },
  emphasis: { content },
  code: { text },
  link: { href: address('link'), content },
  picture: { src: address('picture'), alt: text },
  break: {},
};
const inlineRule = typed(inlineTypes, text);

const body: Rule = (...value) => bodyRule(...value);
const items = listOf(listOf(typed({ ...inlineTypes, nested: { body } }, text)));
const cell: Rule = (...value) => (typeof value[0] === 'string' ? value[0] : object({ tap: text })(...value));

const words: Record<string, Rule> = { text, name, content, items, body, cell };
const ruleOf = (shape: Shape): Rule => {
  if (typeof shape === 'string') return words[shape] ?? oneOf(...shape.split('|'));
  return Array.isArray(shape) ? listOf(ruleOf(shape[0])) : object(rulesOf(shape));
};
const rulesOf = (shapes: Record<string, Shape>): Record<string, Rule> =>
  Object.fromEntries(Object.entries(shapes).map(([field, shape]) => [field, ruleOf(shape)]));

const blockTypes = Object.fromEntries(Object.entries(BLOCKS).map(([type, shapes]) => [type, rulesOf(shapes)]));
const bodyRule = listOf(typed(blockTypes, content));

/** Removes undefined fields, as JSON does. */
const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));

const facts = { 'time?': text, 'wait?': count, 'checked?': text, 'sources?': listOf(text) };
const step = object({ ...facts, id: name, title: text, 'number?': count, body });
const section = object({ ...facts, id: name, title: text, intro: body, steps: listOf(step) });
const source = object({ id: text, href: address('link'), title: text });
const lists = { intro: body, sections: listOf(section), sources: listOf(source) };
const head = { title: text, lang: language, 'dir?': oneOf('ltr', 'rtl'), checked: text };
const whole = object({ ...head, ...lists });
const partial = object({ extends: oneOf('tiktok-exit'), ...head, ...lists });

/**
 * Checks a guide that a page provides as data. The data can come from an untrusted source.
 *
 * In a guide that extends another guide, `title`, `lang`, `checked`, `intro`, `sections` and `sources` are optional.
 *
 * @returns a copy that has only the known fields
 * @throws {RangeError} if the guide has more than `MAX_SIZE` values and characters
 * @throws {Error} if a value is wrong; the message has the path of the value and says what was expected
 */
export function validGuide(value: unknown): Guide {
  const isPartial = typeof value === 'object' && value !== null && 'extends' in value && value.extends !== undefined;
  remainingSize = MAX_SIZE;
  const empty = { title: '', lang: '', checked: '', intro: [], sections: [], sources: [] };
  if (!isPartial && (value as Guide | null)?.lang === '') reject('guide.lang', '""', 'a language such as pt-BR');
  return (
    isPartial ? partial({ ...empty, ...withoutUndefined(value) }, 'guide', 0) : whole(value, 'guide', 0)
  ) as Guide;
}
