import type { Token, Tokens } from 'marked';
import { allowedAddress } from '../allowed-address.js';
import { BoundedLexer, type Plain } from './bounded-lexer.js';
import { decodeEntities } from './decode-entities.js';
import { isLanguage } from '../is-language.js';
import { parseScreen } from './screen.js';
import type { Block, Facts, Guide, Inline, Label, NoteKind, Section, Step, Way, Ways } from '../guide.js';

/** What can be wrong with a guide; `check` puts each into words. */
export type ProblemCode =
  | 'action-missing'
  | 'address'
  | 'checked'
  | 'extends'
  | 'fact-unknown'
  | 'fact-value'
  | 'front-matter'
  | 'heading-skipped'
  | 'html'
  | 'id-missing'
  | 'id-twice'
  | 'lang'
  | 'length'
  | 'marks'
  | 'nesting'
  | 'picture-alt'
  | 'source-title'
  | 'source-unknown'
  | 'title-missing'
  | 'unreadable';

/** A place in the Markdown; both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Called for each thing that is wrong, with its place and what was written there. */
export type Report = (code: ProblemCode, place: Place, ...written: string[]) => void;

/** So many characters and lines of a guide are read: five times those of the built-in guide in English. */
export const MAX_LENGTH = 100_000;
export const MAX_LINES = 2_000;

/** What a guide may extend. */
const BASE = 'tiktok-exit';

/**
 * Reads a guide written in Markdown.
 *
 * Nothing throws and no text is lost: what is wrong is reported and shown as well as it can be. A missing id is made from
 * the title, a link that is not allowed becomes its text, raw HTML is shown as text. The author may be an enemy: there is
 * no address in the guide but allowed ones, and what would take too long to read is shown as it was written. Only what
 * stands behind the first 100 000 characters or 2000 lines is left out.
 *
 * @param markdown the guide; its grammar is described in the README under "How the guide is kept true"
 * @param report hears of everything that is wrong; default: nobody
 */
export function parse(markdown: string, report: Report = () => {}): Guide {
  return new Parser(markdown, report).guide;
}

const KEYS = ['title', 'lang', 'checked', 'extends'] as const;
type Key = (typeof KEYS)[number];
const FENCE_LENGTH = '---\n'.length;
const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const HEADING = /^(?:(\d{1,3})\. +)?(.*?) ?(?:\{#([^{}]*)\})?$/s;
const COMMENT = /^\s*<!--((?:(?!-->)[\s\S])*)-->\s*$/;
const NOTE = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;
const LABEL_LANGUAGE = /^\{lang=([\w-]+)\}/;
const ARROW = /^\s*→\s*$/;

class Parser {
  readonly guide: Guide = { title: '', lang: 'en', checked: '', intro: [], sections: [], sources: [] };

  private readonly text: string;
  private readonly lineStarts: number[];
  /** Where the block stands that is being read, and where the next piece of it is looked for. */
  private blockStart = 0;
  private pieceStart = 0;
  private blockEnd = 0;
  private readonly ids = new Set<string>();
  private readonly sourceIds = new Set<string>();
  private section?: Section;
  private step?: Step;
  private way?: Way;
  /** Where blocks go now: the intro of the guide or of a section, a step, or a way. */
  private blocks = this.guide.intro;
  /** The heading just read, whose facts may follow. */
  private heading?: Facts;
  private readonly stepStarts = new Map<Step, number>();

  constructor(
    markdown: string,
    private readonly report: Report,
  ) {
    const lines = markdown
      .slice(0, MAX_LENGTH)
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/);
    this.text = lines.slice(0, MAX_LINES).join('\n');
    this.lineStarts = [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    const frontMatter = FRONT_MATTER.exec(this.text);
    this.readFrontMatter(frontMatter?.[1]);
    const start = frontMatter?.[0].length ?? 0;

    const tokens = new BoundedLexer().lex(this.text.slice(start));
    this.eachBlock(tokens, start, (token) => this.readSource(token));
    this.eachBlock(tokens, start, (token) => this.readTopLevel(token));
    this.reportStepsWithoutAction();
    if (markdown.length > MAX_LENGTH || lines.length > MAX_LINES) this.problem('length', this.text.length);
  }

  private eachBlock(tokens: Token[], start: number, read: (token: Token) => void): void {
    this.blockStart = start;
    for (const token of tokens) {
      this.pieceStart = this.blockStart;
      this.blockEnd = this.blockStart + token.raw.length;
      read(token);
      this.blockStart = this.blockEnd;
    }
  }

  /** Where a piece stands in the block that is being read, looked for behind the last one; where that was, if it is not found. */
  private find(piece: string): number {
    // The lines below the first may be indented, or have the mark of a quote before them.
    const found = this.text.indexOf(piece.split('\n', 1)[0]!, this.pieceStart);
    if (found < 0 || found >= this.blockEnd) return this.pieceStart;
    this.pieceStart = found + 1;
    return found;
  }

  /** Looks for the next piece behind this one. */
  private skip(piece: string): void {
    const start = this.find(piece);
    if (this.text.startsWith(piece, start)) this.pieceStart = start + piece.length;
  }

  private problem(code: ProblemCode, at: number, ...written: string[]): void {
    const line = this.lineStarts.findLastIndex((start) => start <= at);
    this.report(code, { line: line + 1, column: at - this.lineStarts[line]! + 1 }, ...written);
  }

  private readFrontMatter(text = ''): void {
    const { guide } = this;
    const starts: Record<string, number> = {};
    let start = FENCE_LENGTH;
    for (const line of text.split('\n')) {
      const [, key = '', value = ''] = /^(\w+):(.*)/s.exec(line) ?? [];
      if (KEYS.includes(key as Key)) {
        guide[key as Key] = value.trim();
        starts[key] = start;
      } else if (line.trim()) {
        this.problem('front-matter', start, line.trim());
      }
      start += line.length + 1;
    }
    if (guide.extends !== undefined && guide.extends !== BASE) {
      this.problem('extends', starts.extends!, guide.extends);
      delete guide.extends;
    }
    if (!isLanguage(guide.lang)) {
      this.problem('lang', starts.lang!, guide.lang);
      guide.lang = 'en';
    }
    // What a guide does not say itself, it takes from the one that it extends.
    if (guide.extends && starts.lang === undefined) guide.lang = '';
    if (!guide.title && !guide.extends) this.problem('title-missing', 0);
    if (isDate(guide.checked) || (guide.extends && starts.checked === undefined)) return;
    this.problem('checked', starts.checked ?? 0, guide.checked);
    guide.checked = '';
  }

  private readSource(token: Token): void {
    if (token.type !== 'def') return;
    const href = allowedAddress(token.href);
    if (href === undefined) this.problem('address', this.blockStart, token.href);
    else {
      this.guide.sources.push({ id: token.tag, href, title: decodeEntities(token.title ?? '') || href });
      this.sourceIds.add(token.tag);
    }
    if (!token.title) this.problem('source-title', this.blockStart, token.tag);
  }

  private readTopLevel(token: Token): void {
    const { heading } = this;
    switch (token.type) {
      case 'space':
      case 'def':
        return;
      case 'heading':
        return this.readHeading(token as Tokens.Heading);
      case 'html': {
        const comment = COMMENT.exec(token.raw)?.[1];
        if (comment === undefined) break;
        if (heading) this.readFacts(comment, heading);
        else if (/^\s*(time|wait|checked|sources)\s*:/.test(comment))
          this.problem('fact-value', this.blockStart, comment.trim());
        this.heading = undefined;
        return;
      }
      case 'hr':
        // A rule below the ways of a step ends them: what follows holds for each way.
        if (this.way) {
          this.way = undefined;
          this.blocks = this.step!.body;
          return;
        }
    }
    this.heading = undefined;
    this.blocks.push(...this.block(token));
  }

  private readHeading(token: Tokens.Heading): void {
    const [, number, written = '', writtenId] = HEADING.exec(token.text.replace(/[ \t\n]+/g, ' '))!;
    const title = decodeEntities(written.replace(/\*\*|`|\\(?=\W)/g, ''));
    const { depth } = token;
    if (depth === 1) {
      this.problem('heading-skipped', this.blockStart, '1', '2');
      this.guide.title ||= title;
      if (title === this.guide.title) return;
    }
    // A level that was skipped is read as the level that was due, so that nothing is lost; a second title as a section.
    const due = this.step ? 4 : this.section ? 3 : 2;
    if (depth > due) this.problem('heading-skipped', this.blockStart, String(depth), String(due));
    const level = Math.max(2, Math.min(depth, due));

    // Each step has the same ways, so their ids are the platforms' and not unique.
    const id = level === 4 ? this.writtenId(writtenId, title) : this.uniqueId(writtenId, title);
    if (level === 2) {
      this.section = { id, title, intro: [], steps: [] };
      this.guide.sections.push(this.section);
      this.step = this.way = undefined;
      this.blocks = this.section.intro;
      this.heading = this.section;
    } else if (level === 3) {
      this.step = { id, title, ...(number && { number: Number(number) }), body: [] };
      this.section!.steps.push(this.step);
      this.stepStarts.set(this.step, this.blockStart);
      this.way = undefined;
      this.blocks = this.step.body;
      this.heading = this.step;
    } else {
      const ways = this.step!.body.findLast((block) => !Array.isArray(block) && block.type === 'ways') as
        Ways | undefined;
      this.way = { id, title, body: [] };
      if (ways && this.blocks !== this.step!.body) ways.ways.push(this.way);
      else this.step!.body.push({ type: 'ways', ways: [this.way] });
      this.blocks = this.way.body;
      this.heading = undefined;
    }
  }

  private writtenId(written: string | undefined, title: string): string {
    // Lists of ids and of parts have spaces between them.
    const id = written
      ?.trim()
      .replace(/\s+/g, '-')
      // Half a character makes no address.
      .replace(/\p{Cs}/gu, '\ufffd');
    if (id) return id;
    this.problem('id-missing', this.blockStart, title);
    return (
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'untitled'
    );
  }

  private uniqueId(written: string | undefined, title: string): string {
    const wanted = this.writtenId(written, title);
    let id = wanted;
    for (let copy = 2; this.ids.has(id); copy++) id = `${wanted}-${copy}`;
    this.ids.add(id);
    if (id !== wanted && written) this.problem('id-twice', this.find(`{#${written}}`), written);
    return id;
  }

  private readFacts(comment: string, facts: Facts): void {
    for (const fact of comment.split(';').map((text) => text.trim())) {
      const [, key = fact, spaced = ''] = /^([\w-]+)\s*:(.*)/s.exec(fact) ?? [];
      const value = spaced.trim();
      const start = this.find(fact);
      switch (key) {
        case 'time':
          facts.time = value;
          break;
        case 'wait': {
          const days = /^(\d{1,3}) days?$/.exec(value)?.[1];
          if (days) facts.wait = Number(days);
          else this.problem('fact-value', start, fact);
          break;
        }
        case 'checked':
          if (isDate(value)) facts.checked = value;
          else this.problem('checked', start, value);
          break;
        case 'sources':
          for (const id of value.split(',')) this.cite(id.trim(), start, facts);
          break;
        default:
          if (key) this.problem('fact-unknown', start, key);
      }
    }
  }

  /** Notes that the section or step being read stands on a source. */
  private cite(id: string, at: number, facts: Facts | undefined = this.step ?? this.section): void {
    if (!this.sourceIds.has(id)) this.problem('source-unknown', at, id);
    else if (facts && !facts.sources?.includes(id)) (facts.sources ??= []).push(id);
  }

  private blockList(tokens: Token[] = []): Block[] {
    return tokens.flatMap((token) => this.block(token));
  }

  private block(token: Token): Block[] {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'checkbox':
        return [];
      case 'list':
        return [this.list(token as Tokens.List)];
      case 'blockquote':
        return [this.quote(token as Tokens.Blockquote)];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        return [
          {
            type: 'table',
            head: header.map((cell) => this.inline(cell.tokens)),
            rows: rows.map((row) => row.map((cell) => this.inline(cell.tokens))),
          },
        ];
      }
      case 'code':
        return [this.fence(token as Tokens.Code)];
      case 'hr':
        return [{ type: 'rule' }];
      case 'html':
        if (COMMENT.test(token.raw)) return [];
        this.problem('html', this.find(token.raw), token.raw.trim());
        return [[token.raw.trim()]];
      case 'plain':
        return [[this.plain(token as Plain)]];
      case 'heading':
        return [[{ type: 'strong', content: this.inline(token.tokens) }]];
      default: {
        const content = this.inline((token as Tokens.Paragraph).tokens ?? [token]);
        return content.length ? [content] : [];
      }
    }
  }

  private list(token: Tokens.List): Block {
    const items = token.items.map((item) => {
      const [first, ...rest] = item.tokens.filter((child) => child.type !== 'checkbox');
      const isText = first?.type === 'text' || first?.type === 'paragraph';
      const content = isText ? this.inline(first.tokens ?? [first], token.ordered || item.task) : [];
      const body = this.blockList(isText ? rest : item.tokens);
      return body.length ? [...content, { type: 'nested' as const, body }] : content;
    });
    const isChecklist = token.items.some((item) => item.task);
    return { type: token.ordered ? 'actions' : isChecklist ? 'checklist' : 'list', items };
  }

  private quote(token: Tokens.Blockquote): Block {
    const kind = NOTE.exec(token.text)?.[1]?.toLowerCase() as NoteKind | undefined;
    const text = (token.tokens[0] as Tokens.Paragraph | undefined)?.tokens?.[0];
    if (kind && text?.type === 'text') (text as Tokens.Text).text = textOf(text).replace(NOTE, '');
    const body = this.blockList(token.tokens);
    return kind ? { type: 'note', kind, body } : { type: 'quote', body };
  }

  private fence(token: Tokens.Code): Block {
    const [, kind, rest] = /^(\w*)\s*(.*)$/s.exec(token.lang ?? '') ?? [];
    if (kind === 'screen') return parseScreen(token.text, rest);
    return { type: kind === 'letter' ? 'letter' : 'code', text: token.text };
  }

  /** @param labels whether bold is a label of the app, as it is in an action */
  private inline(tokens: Token[] = [], labels = false): Inline[] {
    const out: Inline[] = [];
    const add = (...pieces: Inline[]) => {
      for (const piece of pieces) {
        const last = out.at(-1);
        if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
        else if (piece !== '') out.push(piece);
      }
    };
    const queue = [...tokens];
    for (let token = queue.shift(); token; token = queue.shift()) {
      switch (token.type) {
        case 'strong': {
          const path = [this.label(token, queue)];
          while (ARROW.test(textOf(queue[0])) && queue[1]?.type === 'strong') {
            queue.shift();
            path.push(this.label(queue.shift()!, queue));
          }
          if (path.length > 1) add({ type: 'path', labels: path });
          else if (labels || path[0]!.lang) add(path[0]!);
          else add({ type: 'strong', content: this.inline(token.tokens) });
          break;
        }
        case 'em':
          add({ type: 'emphasis', content: this.inline(token.tokens, labels) });
          break;
        case 'del':
          add(...this.inline(token.tokens, labels));
          break;
        case 'codespan':
          this.skip(token.raw);
          add({ type: 'code', text: decodeEntities(token.text) });
          break;
        case 'br':
          add({ type: 'break' });
          break;
        case 'link':
          add(...this.link(token as Tokens.Link, labels));
          break;
        case 'image':
          add(...this.picture(token as Tokens.Image));
          break;
        case 'html':
          if (COMMENT.test(token.raw)) break;
          this.problem('html', this.find(token.raw), token.raw);
          add(token.raw);
          break;
        case 'plain':
          add(this.plain(token as Plain));
          break;
        case 'escape':
          add(token.text);
          break;
        default: {
          const nested = (token as Tokens.Text).tokens;
          if (nested) {
            add(...this.inline(nested, labels));
            break;
          }
          add(this.runningText(textOf(token)));
        }
      }
    }
    return out;
  }

  private runningText(text: string): string {
    // A link through a source that is not listed is text to Markdown.
    const known = text.replace(/\[([^[\]]+)\]\[([^[\]]+)\]/g, (link, _words, id) => {
      this.cite(id.toLowerCase(), this.find(link));
      return link;
    });
    return decodeEntities(oneLine(known));
  }

  private plain({ raw, text, why }: Plain): string {
    this.problem(why, this.find(raw));
    return decodeEntities(oneLine(text));
  }

  /** A bold text as a label, with the `{lang=…}` that may follow it taken from the queue. */
  private label(token: Token, queue: Token[]): Label {
    const text = decodeEntities((token as Tokens.Strong).text.replace(/\\(?=\W)/g, ''));
    const next = queue[0];
    const lang = LABEL_LANGUAGE.exec(textOf(next))?.[1];
    if (lang) queue[0] = { ...next, text: textOf(next).replace(LABEL_LANGUAGE, '') } as Token;
    return { type: 'label', text, ...(lang && lang !== this.guide.lang && { lang }) };
  }

  private link(token: Tokens.Link, labels: boolean): Inline[] {
    const start = this.find(token.raw);
    const content = this.inline(token.tokens, labels);
    const href = allowedAddress(token.href);
    if (href === undefined) {
      this.problem('address', start, token.href);
      return content;
    }
    const reference = /\[([^[\]]+)\]$/.exec(token.raw)?.[1];
    if (reference) this.cite(reference.toLowerCase(), start);
    return [{ type: 'link', href, content }];
  }

  private picture(token: Tokens.Image): Inline[] {
    const start = this.find(token.raw);
    const src = allowedAddress(token.href, 'picture');
    const alt = textContent(this.inline(token.tokens));
    if (!alt) this.problem('picture-alt', start, token.href);
    if (src !== undefined) return [{ type: 'picture', src, alt }];
    this.problem('address', start, token.href);
    return [alt];
  }

  private reportStepsWithoutAction(): void {
    for (const [step, start] of this.stepStarts) {
      if (!(step.number ? hasAction(step.body) : step.body.length)) this.problem('action-missing', start, step.title);
    }
  }
}

function hasAction(body: Block[]): boolean {
  return body.some((block) => {
    if (Array.isArray(block)) return false;
    if (block.type === 'ways') return block.ways.every((way) => hasAction(way.body));
    return block.type === 'actions' || block.type === 'checklist';
  });
}

/** Running text without its marks. */
function textContent(content: Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('content' in piece) return textContent(piece.content);
      if ('labels' in piece) return piece.labels.map(({ text }) => text).join(' → ');
      return 'text' in piece ? piece.text : 'alt' in piece ? piece.alt : ' ';
    })
    .join('');
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? (token as Tokens.Text).text : '';
}

/** Whether it is a day of the calendar, written as an ISO date; 30 February is not. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Text without its line breaks, and the spaces around them. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}
