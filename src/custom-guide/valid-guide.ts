import { allowedAddress } from '../guide/allowed-address.js';
import { isDate } from '../guide/is-date.js';
import { isLanguage } from '../guide/is-language.js';
import { BLOCKS, type Guide, type Shape } from '../guide/guide.js';
import { MAX_COUNT, MAX_DEPTH, MAX_ROUTES, MAX_SIZE } from '../guide/limits.js';
import { quoted } from '../guide/quoted.js';

/**
 * Checks a value.
 *
 * @param path the path of the value, such as `guide.sections[0].id`; used in error messages
 * @param depth the number of arrays and objects that contain the value
 * @returns a copy of the value
 * @throws {Error} if the value is wrong; the message is a sentence that says what is wrong
 */
type Rule = (value: unknown, path: string, depth: number) => unknown;

/** The part of `MAX_SIZE` that the current check has not used yet. */
let remainingSize = 0;

/**
 * Subtracts `size` from the remaining size. Throws an error if less than `size` remains. `MAX_DEPTH` alone does not limit the
 * size of the copy: if the data contain the same object in many places, the copy has a new object in each of these places.
 */
function spend(size: number): void {
  remainingSize -= size;
  if (remainingSize < 0) throw new RangeError(`The guide has more than ${MAX_SIZE} values and characters.`);
}

const describe = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : String(value);

function reject(path: string, value: unknown, expected: string): never {
  throw new Error(`${path} is ${quoted(describe(value))}; expected ${expected}.`);
}

const text: Rule = (value, path) => {
  if (typeof value !== 'string') reject(path, value, 'a string');
  spend(1 + value.length);
  return value;
};
/**
 * A name, such as an id. A name cannot contain a space or a comma, because spaces and commas separate names in the attributes
 * `part`, `sections` and `open`. A name cannot contain a lone surrogate (half of a character), because an id becomes part of an
 * address, and an address cannot contain a lone surrogate.
 */
const name: Rule = (value, path, depth) =>
  typeof value === 'string' && /^[^\s,\p{Cs}]+$/u.test(value)
    ? text(value, path, depth)
    : reject(path, value, 'a name without spaces and commas');
/** A text with at least one visible character. An empty text would make a link or a heading invisible. */
const filledText: Rule = (value, path, depth) =>
  (text(value, path, depth) as string).trim() ? value : reject(path, value, 'a text that is not empty');
const count: Rule = (value, path) =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_COUNT
    ? value
    : reject(path, value, `an integer from 1 to ${MAX_COUNT}`);
const truth: Rule = (value, path) => (typeof value === 'boolean' ? value : reject(path, value, 'true or false'));
const date: Rule = (value, path) =>
  typeof value === 'string' && isDate(value) ? value : reject(path, value, 'a date such as 2026-11-22');
/** A date, or an empty text if the guide has no date. */
const optionalDate: Rule = (value, path, depth) => (value === '' ? value : date(value, path, depth));
/**
 * A language tag. An invalid tag is rejected, because `Intl` would throw an error when the guide is rendered. An empty text is
 * allowed, because a guide that extends another guide can take its language from that guide.
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
  (value, path, depth) => {
    if (!Array.isArray(value)) reject(path, value, 'an array');
    spend(1);
    return Array.from(value, (item, index) => rule(item, `${path}[${index}]`, depth + 1));
  };
/**
 * A list of at least one text. A section with an empty list of routes would be on no route, so it would never be shown.
 */
const filledList: Rule = (value, path, depth) =>
  Array.isArray(value) && !value.length
    ? reject(path, value, 'at least one text')
    : listOf(filledText)(value, path, depth);

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

/** Checks an object with the rules for the fields of its `type`. Checks a value without `type` with the rule `other`. */
const typed =
  (types: Record<string, Record<string, Rule>>, other: Rule): Rule =>
  (value, path, depth) => {
    const type = (value as { type?: unknown } | null)?.type;
    if (type === undefined) return other(value, path, depth);
    // `hasOwn` would read the array `['link']` as the name `link`, and the views would not know this type.
    if (typeof type !== 'string' || !Object.hasOwn(types, type))
      reject(`${path}.type`, type, `one of ${Object.keys(types).join(', ')}`);
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
const cell: Rule = (...value) => (typeof value[0] === 'string' ? text : object({ tap: text }))(...value);

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

const facts = { 'time?': text, 'wait?': count, 'checked?': date, 'sources?': listOf(text) };
const step = object({
  ...facts,
  id: name,
  title: text,
  'number?': count,
  'afterWait?': truth,
  'startOver?': truth,
  'was?': listOf(name),
  body,
});
const section = object({
  ...facts,
  id: name,
  title: text,
  'routes?': filledList,
  'about?': filledText,
  'optional?': truth,
  intro: body,
  steps: listOf(step),
});
const source = object({ id: text, href: address('link'), title: filledText });
const lists = { intro: body, sections: listOf(section), sources: listOf(source) };
const head = { title: text, lang: language, 'dir?': oneOf('ltr', 'rtl'), checked: optionalDate };
const whole = object({ ...head, title: filledText, ...lists });
const partial = object({ extends: oneOf('tiktok-exit'), ...head, ...lists });

/**
 * Checks a guide that a page provides as data. The data can come from an untrusted source.
 *
 * In a guide that extends another guide, `title`, `lang`, `checked`, `intro`, `sections` and `sources` are optional.
 *
 * @returns a copy that has only the known fields
 * @throws {RangeError} if the guide is larger than `MAX_SIZE`, or has more routes than `MAX_ROUTES`
 * @throws {Error} if a value is wrong; the message has the path of the value and says what was expected
 */
export function validGuide(value: unknown): Guide {
  const isPartial = typeof value === 'object' && value !== null && 'extends' in value && value.extends !== undefined;
  remainingSize = MAX_SIZE;
  const empty = { title: '', lang: '', checked: '', intro: [], sections: [], sources: [] };
  if (!isPartial && (value as Guide | null)?.lang === '') reject('guide.lang', '""', 'a language such as pt-BR');
  const guide = (
    isPartial ? partial({ ...empty, ...withoutUndefined(value) }, 'guide', 0) : whole(value, 'guide', 0)
  ) as Guide;
  if (!isPartial && !guide.sections.some(({ steps }) => steps.length)) {
    throw new Error('guide.sections has no steps; expected at least one step.');
  }
  checkSources(guide);
  if (new Set(guide.sections.flatMap(({ routes = [] }) => routes)).size > MAX_ROUTES) {
    throw new RangeError(`The guide has more than ${MAX_ROUTES} routes.`);
  }
  return guide;
}

/** Checks that each source has its own id, and that sections and steps cite only listed sources. */
function checkSources({ sources, sections }: Guide): void {
  const ids = new Set<string>();
  for (const { id } of sources) {
    if (ids.has(id)) throw new Error(`The source "${id}" is listed twice. Each source needs a different id.`);
    ids.add(id);
  }
  for (const holder of sections.flatMap((section) => [section, ...section.steps])) {
    const unlisted = holder.sources?.find((id) => !ids.has(id));
    if (unlisted !== undefined) {
      throw new Error(`"${holder.id}" cites the source "${unlisted}", which is not listed in guide.sources.`);
    }
  }
}
