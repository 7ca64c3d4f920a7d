import assert from 'node:assert/strict';
import { load } from 'cheerio';
import type * as fc from 'fast-check';
import { plainHtml } from '../../src/build/plain-html.js';
import { GuideError } from '../../src/custom-guide/custom-guide.js';
import { validGuide } from '../../src/custom-guide/valid-guide.js';
import { extendGuide } from '../../src/guide/extend-guide.js';
import type { Guide } from '../../src/guide/guide.js';
import { check } from '../../src/guide/markdown/check.js';
import { parse } from '../../src/guide/markdown/parse.js';
import words from '../../src/languages/en/words.js';
import { data } from './data-input.js';
import { deepFrozen } from './deep-frozen.js';
import { english, TODAY } from './english.js';
import { lostWords, MARKED } from './lost-words.js';
import { extending, markdown, repeatedPieces } from './markdown-input.js';
import { readGuide } from './read-guide.js';
import { shownTexts } from './shown-texts.js';
import { workOf } from './work-of.js';
import { wrongParts } from './wrong-parts.js';

/** A statement that must be true for each input. */
export interface Property {
  name: string;
  input: fc.Arbitrary<unknown>;
  /** Throws an error if the statement is not true for this input. */
  holds: (input: never) => void | Promise<void>;
  /** How many cases stand for a hundred cases of the other properties. Default: 100. */
  share?: number;
}

/** Sentences on one line, without characters that control a terminal. They can begin with a quote. */
const SENTENCES = /^(?:[A-Z"]|guide[ .])[^\p{Cc}\u2028\u2029]*\.$/u;

/** Problems for which a guide is not shown. */
const FATAL = new Set(['title-missing', 'guide-empty', 'length', 'size']);

const stepsOf = ({ sections }: Guide) => sections.flatMap(({ steps }) => steps);

export const PROPERTIES: Property[] = [
  {
    name: 'Markdown becomes a guide with only allowed parts, and no word is lost',
    input: markdown,
    holds(text: string) {
      const parsed = parse(text, TODAY, english);
      assert.deepEqual(wrongParts(parsed.guide).slice(0, 3), []);
      assert.deepEqual(lostWords(text, parsed), []);
    },
  },
  {
    name: 'each problem is in a line of the file, and is said in sentences on one line',
    input: markdown,
    holds(text: string) {
      const last = text.split(/\r\n?|\n/).length;
      for (const { code, line, column, message, hint } of check(text, TODAY, english)) {
        assert.ok(Number.isInteger(line) && line >= 1 && line <= last, `${code} is in line ${line} of ${last}`);
        assert.ok(Number.isInteger(column) && column >= 1, `${code} is in column ${column}`);
        assert.match(message, SENTENCES, code);
        assert.match(hint, SENTENCES, code);
      }
    },
  },
  {
    name: 'a guide from Markdown is also valid as data, and stays the same',
    input: markdown,
    holds(text: string) {
      const { guide, problems } = parse(text, TODAY, english);
      if (problems.some(({ code }) => FATAL.has(code))) return;
      assert.deepEqual(validGuide(deepFrozen(guide)), guide);
      if (!guide.extends) harmless(guide);
    },
  },
  {
    name: 'Markdown that extends the built-in guide loses no step, or is refused with a problem',
    input: extending,
    async holds(text: string) {
      const { guide: custom, problems } = parse(text, TODAY, english);
      if (!custom.extends) return void assert.ok(problems.length, 'it extends nothing, and nobody says so');
      const whole = extendGuide(english, deepFrozen(custom));
      const own = new Map(stepsOf(custom).map((step) => [step.id, step]));
      for (const section of english.sections) {
        const steps = whole.sections.find(({ id }) => id === section.id)?.steps ?? [];
        for (const step of section.steps) {
          const { body } = steps.find(({ id }) => id === step.id) ?? {};
          assert.deepEqual(body, (own.get(step.id) ?? step).body, `the step ${step.id}`);
        }
      }
      const ids = new Set(stepsOf(whole).map(({ id }) => id));
      for (const id of own.keys()) assert.ok(ids.has(id), `the own step ${id} is lost`);
      const shown = await readGuide({ text });
      if (shown instanceof GuideError)
        assert.ok(problems.length, `it is refused, but check is silent: ${shown.message}`);
    },
  },
  {
    name: 'data are either refused with a sentence, or become a guide with only allowed parts',
    input: data,
    async holds(value: unknown) {
      const before = JSON.stringify(value);
      const shown = await readGuide({ guide: deepFrozen(value) || undefined });
      assert.equal(JSON.stringify(value), before, 'the data were changed');
      if (shown instanceof GuideError) return assert.match(shown.message, SENTENCES);
      if (!value) return;
      const valid = validGuide(value);
      assert.deepEqual(wrongParts(valid).slice(0, 3), []);
      harmless(shown);
      assert.deepEqual(validGuide(valid), valid, 'it is valid, but not if it is given again');
      const given = { sections: [], ...(value as Partial<Guide>) } as Guide;
      const ids = new Set([...stepsOf(shown), ...shown.sections].map(({ id }) => id));
      for (const { id } of stepsOf(given)) assert.ok(ids.has(id), `the step ${id} is lost`);
      const all = [...stepsOf(given), ...given.sections].map(({ id }) => id);
      assert.equal(new Set(all).size, all.length, 'an id is used twice, so a part could be lost');
      if (given.extends) assert.ok(stepsOf(shown).length >= stepsOf(english).length, 'a step of the base is lost');
      else assert.equal(stepsOf(shown).length, stepsOf(given).length);
    },
  },
  {
    name: 'no text needs too much work',
    input: repeatedPieces,
    share: 10,
    async holds(text: string) {
      await workOf({ text });
    },
  },
];

const ELEMENTS = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong b table tbody td th thead tr ul span'.split(
    ' ',
  ),
);

/** Checks that a guide as plain HTML has only allowed parts, and all words. */
function harmless(guide: Guide): void {
  const html = plainHtml(guide, words);
  const lost = [...new Set(shownTexts(guide, true).join(' ').match(MARKED))].filter((word) => !html.includes(word));
  assert.deepEqual(lost, [], 'words of the guide are not in its plain HTML');
  const page = load(html, null, false);
  for (const element of page('*').toArray()) {
    if (!('attribs' in element)) continue;
    assert.ok(ELEMENTS.has(element.name), `<${element.name}>`);
    for (const [name, value] of Object.entries(element.attribs)) {
      assert.ok(['href', 'src', 'alt', 'id', 'lang', 'scope', 'loading', 'referrerpolicy', 'rel'].includes(name), name);
      if (name === 'href' || name === 'src') {
        assert.deepEqual(wrongParts({ [name]: value, type: name === 'href' ? 'link' : 'picture' } as never), []);
      }
    }
  }
}
