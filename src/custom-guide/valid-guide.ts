import { allowedAddress } from '../guide/allowed-address.js';
import { isLanguage } from '../guide/is-language.js';
import { BLOCKS, type Guide, type Shape } from '../guide/guide.js';
import { MAX_DEPTH, MAX_SIZE } from '../guide/limits.js';

/** Reads a value, or throws a sentence that says what is wrong with it. */
type Rule = (value: unknown, at: string, depth: number) => unknown;

/** What is left of `MAX_SIZE`. */
let left = 0;

/** Data can hold itself, or the same many times over, so depth alone is no limit. */
function spend(size: number): void {
  left -= size;
  if (left < 0) throw new RangeError(`The guide has more than ${MAX_SIZE} values and characters.`);
}

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : String(value);

function wrong(at: string, value: unknown, due: string): never {
  throw new Error(`${at} is ${kindOf(value).slice(0, 80)}; ${due} was due.`);
}

const text: Rule = (value, at) => {
  if (typeof value !== 'string') wrong(at, value, 'a text');
  spend(1 + value.length);
  return value;
};
/** Lists of ids and of parts have spaces between them, and half a character makes no address. */
const name: Rule = (value, at) =>
  typeof value === 'string' && /^[^\s\p{Cs}]+$/u.test(value) ? value : wrong(at, value, 'a name without spaces');
const count: Rule = (value, at) => (Number.isInteger(value) ? value : wrong(at, value, 'a whole number'));
/** Dates are written in it, which fails in a language that is none; empty where a guide inherits it. */
const language: Rule = (value, at) =>
  value === '' || (typeof value === 'string' && isLanguage(value))
    ? value
    : wrong(at, value, 'a language such as pt-BR');
const oneOf =
  (...allowed: string[]): Rule =>
  (value, at) =>
    allowed.includes(value as string) ? value : wrong(at, value, `one of ${allowed.join(', ')}`);
const address =
  (use: 'link' | 'picture'): Rule =>
  (value, at, depth) =>
    allowedAddress(text(value, at, depth) as string, use) ?? wrong(at, value, 'an allowed address');
const listOf =
  (rule: Rule): Rule =>
  (value, at, depth) =>
    Array.isArray(value)
      ? Array.from(value, (item, index) => rule(item, `${at}[${index}]`, depth + 1))
      : wrong(at, value, 'a list');

/** An object with these fields and no others; those whose name ends with `?` may be missing. */
const object =
  (fields: Record<string, Rule>): Rule =>
  (value, at, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(at, value, 'an object');
    if (depth > MAX_DEPTH) throw new Error(`${at} is nested too deep.`);
    spend(1);
    const copy: Record<string, unknown> = {};
    for (const [field, rule] of Object.entries(fields)) {
      const name = field.replace('?', '');
      const part = (value as Record<string, unknown>)[name];
      if (part !== undefined || name === field) copy[name] = rule(part, `${at}.${name}`, depth + 1);
    }
    return copy;
  };

/** An object whose `type` says what it is. */
const typed =
  (types: Record<string, Record<string, Rule>>, other: Rule): Rule =>
  (value, at, depth) => {
    const type = (value as { type?: string } | null)?.type;
    if (type === undefined) return other(value, at, depth);
    if (!Object.hasOwn(types, type)) wrong(`${at}.type`, type, `one of ${Object.keys(types).join(', ')}`);
    return { ...(object(types[type]!)(value, at, depth) as object), type };
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

/** As JSON has it: what is undefined is not there. */
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
 * A guide that came as data, checked: it may come from anywhere, and the view draws only what it knows.
 *
 * Of a guide that extends another, `title`, `lang`, `checked`, `intro`, `sections` and `sources` may be missing.
 *
 * @returns a copy with nothing in it but what a guide has
 * @throws {Error} a sentence that says where it is wrong, and what was due
 */
export function validGuide(value: unknown): Guide {
  const isPartial = typeof value === 'object' && value !== null && 'extends' in value && value.extends !== undefined;
  left = MAX_SIZE;
  const nothing = { title: '', lang: '', checked: '', intro: [], sections: [], sources: [] };
  if (!isPartial && (value as Guide | null)?.lang === '') wrong('guide.lang', '""', 'a language such as pt-BR');
  return (
    isPartial ? partial({ ...nothing, ...withoutUndefined(value) }, 'guide', 0) : whole(value, 'guide', 0)
  ) as Guide;
}
