import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { isDate } from '../guide/is-date.js';
import { isLanguage } from '../guide/is-language.js';
import { NOT_A_PAGE } from '../guide/markdown/sources.js';
import type { Claim, RegisteredSource } from './registered-source.js';
import type { RegisterProblem } from './register-problem.js';
import { similarName } from './similar-name.js';
import { wordCount } from './word-count.js';

/** Few words are enough to find a place on a page again, and they are not a copy of the page. */
const MOST_WORDS = 15;
/** What stands instead of words or of a day if nobody has seen them. */
const NEVER_SEEN = 'never seen';
const NEVER = 'never';
const UNDATED = 'undated';

const FIELDS = ['id', 'address', 'copies', 'publisher', 'title', 'language', 'year', 'seen', 'claims'];
const CLAIM_FIELDS = ['steps', 'words'];

/**
 * Reads the register of sources. `docs/sources.md` describes its fields.
 *
 * @param text the text of `register.yaml`
 * @param file the path of the file, for the problems
 * @param today ISO date; a page that was seen after this day is a problem
 * @returns the sources that can be read, and all problems in the order of their lines
 */
export function readRegister(
  text: string,
  file: string,
  today: string,
): { sources: RegisteredSource[]; problems: RegisterProblem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const problems: RegisterProblem[] = [];
  const placeOf = (node: unknown) => {
    const { line, col } = counter.linePos((node as Node | undefined)?.range?.[0] ?? 0);
    return { line, column: col };
  };
  const report = (node: unknown, message: string, hint: string) =>
    problems.push({ file, ...placeOf(node), message, hint });

  if (document.errors.length) {
    for (const { message, pos } of document.errors) {
      // The library repeats the line below the message.
      const [sentence = ''] = message.split(/ at line \d+|\n/);
      const hint = 'Put a text in quotes if it has a colon, close each quote, and indent the fields by two spaces.';
      const { line, col } = counter.linePos(startOfText(document, pos[0]));
      problems.push({ file, line, column: col, message: `This is not YAML: ${sentence.replace(/\.$/, '')}.`, hint });
    }
    return { sources: [], problems };
  }
  if (!isSeq(document.contents)) {
    report(document.contents, 'The register is not a list.', 'Begin each source with "- id:".');
    return { sources: [], problems };
  }

  const sources: RegisteredSource[] = [];
  for (const node of document.contents.items) {
    const source = readSource(node);
    if (!source) continue;
    for (const key of ['id', 'address'] as const) {
      const twin = sources.find((each) => each[key] === source[key]);
      if (!twin) continue;
      const hint = key === 'id' ? 'Give one of them another id.' : 'Write their claims below one of them.';
      report(node, `The ${key} "${source[key]}" is already on line ${twin.line}.`, hint);
    }
    sources.push(source);
  }
  return { sources, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };

  function readSource(node: unknown): RegisteredSource | undefined {
    const fields = readFields(node, 'source', FIELDS, ['copies']);
    if (!fields) return undefined;
    const before = problems.length;
    const id = textOf(fields, 'id', 'a name such as data-help');
    const address = textOf(fields, 'address', 'the address of a page, such as https://example.org/page');
    const copies = fields.has('copies') ? readCopies(fields.get('copies')) : undefined;
    const publisher = textOf(fields, 'publisher', 'the name of who publishes the page');
    const title = textOf(fields, 'title', 'the title of the page');
    const language = textOf(fields, 'language', 'a language tag such as en or pt-BR');
    const year = readYear(fields.get('year'));
    const seen = textOf(fields, 'seen', `a day such as 2026-11-28, or "${NEVER}"`);
    if (id && !/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(id)) {
      report(fields.get('id'), `"${id}" is not an id.`, 'Use small letters, digits and hyphens, such as data-help.');
    }
    if (address) checkAddress(fields.get('address'), address);
    if (language && !isLanguage(language)) {
      report(fields.get('language'), `"${language}" is not a language.`, 'Write a tag such as en or pt-BR.');
    }
    if (seen && seen !== NEVER && !isDate(seen)) {
      const hint = `Write the day on which the page was seen, such as 2026-11-28, or "${NEVER}".`;
      report(fields.get('seen'), `"${seen}" is not a day.`, hint);
    } else if (seen && seen !== NEVER && seen > today) {
      const hint = 'Write the day on which the page was seen.';
      report(fields.get('seen'), `"${seen}" is in the future (today is ${today}).`, hint);
    }
    const list = fields.get('claims');
    const claims: Claim[] = [];
    if (!isSeq(list) || !list.items.length) {
      if (list !== undefined) report(list, 'The claims are not a list.', 'Begin each claim with "- steps:".');
    } else {
      for (const item of list.items) {
        const claim = readClaim(item, language && isLanguage(language) ? language : 'en', seen === NEVER);
        if (claim) claims.push(claim);
      }
    }
    if (problems.length > before || !id || !address || !publisher || !title || !language || !year || !seen) return;
    const { line } = placeOf(node);
    const optional = { ...(copies && { copies }), ...(seen !== NEVER && { seen }) };
    return { line, id, address, ...optional, publisher, title, language, year, claims };
  }

  function readCopies(list: unknown): string[] {
    const items = isSeq(list) ? list.items : [];
    if (!items.length) report(list, 'The copies are not a list.', 'Write each address on a line that begins with "-".');
    return items.map((item) => {
      const address = isScalar(item) ? String(item.value) : '';
      checkAddress(item, address);
      return address;
    });
  }

  function readClaim(node: unknown, language: string, isUnseen: boolean): Claim | undefined {
    const fields = readFields(node, 'claim', CLAIM_FIELDS);
    if (!fields) return undefined;
    const list = fields.get('steps');
    const steps = isSeq(list) ? list.items.map((item) => (isScalar(item) ? String(item.value) : '')) : [];
    if (list !== undefined && (!steps.length || steps.includes(''))) {
      report(list, 'The steps of the claim are not a list of ids.', 'Write them in brackets, such as [wait, worked].');
    }
    const twice = steps.find((step, index) => step && steps.indexOf(step) < index);
    if (twice !== undefined) report(list, `The step "${twice}" is twice in the list.`, 'Write it once.');
    const written = textOf(fields, 'words', `the words on the page, or "${NEVER_SEEN}"`);
    const words = written === NEVER_SEEN ? undefined : written;
    if (words) {
      const count = wordCount(words, language);
      if (count > MOST_WORDS || count === 0) {
        const hint = `Write the 1 to ${MOST_WORDS} words that carry the claim.`;
        report(fields.get('words'), `The claim has ${count} words.`, hint);
      }
      if (isUnseen) {
        const hint = `Write the day on which the page was seen, or "${NEVER_SEEN}" instead of the words.`;
        report(fields.get('words'), 'There are words of a page that nobody has seen.', hint);
      }
    }
    if (!steps.length || !written) return undefined;
    return { line: placeOf(node).line, steps, ...(words && { words }) };
  }

  /** Reads a map with known fields. Undefined if `node` is none. */
  function readFields(node: unknown, what: string, names: string[], optional: string[] = []) {
    if (!isMap(node)) {
      report(node, `This is not a ${what}.`, `A ${what} has the fields ${names.join(', ')}.`);
      return undefined;
    }
    const fields = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (names.includes(name)) {
        fields.set(name, value);
        continue;
      }
      const meant = similarName(name, names);
      const hint = meant ? `Did you mean "${meant}"?` : `A ${what} has the fields ${names.join(', ')}.`;
      report(key, `A ${what} has no field "${name}".`, hint);
    }
    for (const name of names) {
      if (fields.has(name) || optional.includes(name)) continue;
      report(node, `The ${what} has no field "${name}".`, `A ${what} has the fields ${names.join(', ')}.`);
    }
    return fields;
  }

  /** Reads a text. Reports anything else, but not a field that is missing, because that is reported already. */
  function textOf(fields: Map<string, unknown>, name: string, wanted: string): string {
    if (!fields.has(name)) return '';
    const node = fields.get(name);
    const value = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (!value) report(node, `The field "${name}" has no text.`, `Write ${wanted}.`);
    return value;
  }

  function readYear(node: unknown): number | typeof UNDATED | undefined {
    if (node === undefined) return undefined;
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (value === UNDATED || (typeof value === 'number' && value >= 1990 && value <= Number(today.slice(0, 4)))) {
      return value;
    }
    report(node, `"${String(value)}" is not a year.`, `Write the year of the page, or "${UNDATED}".`);
    return undefined;
  }

  function checkAddress(node: unknown, address: string): void {
    if (!/^https?:\/\/./i.test(address) || !URL.canParse(address)) {
      report(node, `"${address}" is not an address.`, 'Write the address of the page, with https: at its start.');
    } else if (NOT_A_PAGE.test(address)) {
      const hint = 'Write the address of the page that says it, not of the whole website.';
      report(node, `"${address}" is not the address of a page.`, hint);
    }
  }
}

/** A quote that is not closed is reported at the end of the file. People look for its beginning. */
function startOfText(document: Document, place: number): number {
  let start = place;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE_') && range && range[0] < place && range[1] >= place) [start] = range;
    },
  });
  return start;
}
