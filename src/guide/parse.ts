import { Lexer, type Token, type Tokens } from 'marked';
import { allowedAddress } from './allowed-address.js';
import { decodeEntities } from './decode-entities.js';
import { parseScreen } from './parse-screen.js';
import type { Block, Facts, Guide, Inline, Label, NoteKind, Section, Step, Way, Ways } from './guide.js';

/** What can be wrong with a guide; `check` puts each into words. */
export type ProblemCode =
  | 'action-missing'
  | 'address'
  | 'checked'
  | 'fact-unknown'
  | 'fact-value'
  | 'front-matter'
  | 'heading-skipped'
  | 'html'
  | 'id-missing'
  | 'id-twice'
  | 'picture-alt'
  | 'source-title'
  | 'source-unknown'
  | 'title-missing';

/** Called for each thing that is wrong, with the line (from 1) and what was written there. */
export type Report = (code: ProblemCode, line: number, ...written: string[]) => void;

/**
 * Reads a guide written in Markdown.
 *
 * Nothing throws and no text is lost: what is wrong is reported and shown as well as it can be. A missing id is made from
 * the title, a link that is not allowed becomes its text, raw HTML is shown as text.
 *
 * @param markdown the guide; its grammar is described in the README under "How the guide is kept true"
 * @param report hears of everything that is wrong; default: nobody
 */
export function parse(markdown: string, report: Report = () => {}): Guide {
  return new Parser(markdown, report).guide;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const HEADING = /^(?:(\d+)\.\s+)?(.*?)\s*(?:\{#([^{}]*)\})?$/;
const COMMENT = /^\s*<!--((?:(?!-->)[\s\S])*)-->\s*$/;
const NOTE = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;
const LABEL_LANGUAGE = /^\{lang=([\w-]+)\}/;
const ARROW = /^\s*→\s*$/;

class Parser {
  readonly guide: Guide = { title: '', lang: 'en', checked: '', intro: [], sections: [], sources: [] };

  /** The line on which the block stands that is being read. */
  private line = 1;
  private raw = '';
  private readonly ids = new Set<string>();
  private section?: Section;
  private step?: Step;
  private way?: Way;
  /** Where blocks go now: the intro of the guide or of a section, a step, or a way. */
  private blocks = this.guide.intro;
  /** The heading just read, whose facts may follow. */
  private heading?: Facts;
  private readonly stepLines = new Map<Step, number>();

  constructor(
    markdown: string,
    private readonly report: Report,
  ) {
    const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const frontMatter = FRONT_MATTER.exec(text);
    this.readFrontMatter(frontMatter?.[1]);
    this.line += lineBreaks(frontMatter?.[0] ?? '');

    const tokens = new Lexer().lex(text.slice(frontMatter?.[0].length ?? 0));
    this.readSources(tokens);
    for (const token of tokens) {
      this.raw = token.raw;
      this.readTopLevel(token);
      this.line += lineBreaks(token.raw);
    }
    this.reportStepsWithoutAction();
  }

  /** Reports at the line on which `piece` stands in the block that is being read. */
  private problem(code: ProblemCode, piece: string, ...written: string[]): void {
    const before = this.raw.slice(0, Math.max(0, this.raw.indexOf(piece)));
    this.report(code, this.line + lineBreaks(before), ...written);
  }

  private readFrontMatter(text?: string): void {
    const { guide } = this;
    const lines = text?.split('\n') ?? [];
    const lineOf: Record<string, number> = {};
    lines.forEach((line, index) => {
      const [, key, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
      if (key === 'title' || key === 'lang' || key === 'checked') {
        guide[key] = value!;
        lineOf[key] = index + 2;
      } else if (line.trim()) {
        this.report('front-matter', index + 2, line.trim());
      }
    });
    if (!guide.title) this.report('title-missing', 1);
    if (!isDate(guide.checked)) this.report('checked', lineOf.checked ?? 1, guide.checked);
  }

  private readSources(tokens: Token[]): void {
    for (const token of tokens) {
      this.raw = token.raw;
      if (token.type === 'def') {
        const href = allowedAddress(token.href);
        if (href === undefined) this.problem('address', '', token.href);
        else this.guide.sources.push({ id: token.tag, href, title: decodeEntities(token.title ?? '') || href });
        if (!token.title) this.problem('source-title', '', token.tag);
      }
      this.line += lineBreaks(token.raw);
    }
    this.line -= lineBreaks(tokens.map((token) => token.raw).join(''));
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
        else if (/^\s*(time|wait|checked|sources)\s*:/.test(comment)) this.problem('fact-value', '', comment.trim());
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
    const [, number, written = '', writtenId] = HEADING.exec(token.text.replace(/\s*\n\s*/g, ' '))!;
    const title = decodeEntities(written.replace(/\*\*|`|\\(?=\W)/g, ''));
    const { depth } = token;
    if (depth === 1) {
      this.problem('heading-skipped', '', '1', '2');
      this.guide.title ||= title;
      return;
    }
    // A level that was skipped is read as the level that was due, so that nothing is lost.
    const due = this.step ? 4 : this.section ? 3 : 2;
    if (depth > due) this.problem('heading-skipped', '', String(depth), String(due));
    const level = Math.min(depth, due);

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
      this.stepLines.set(this.step, this.line);
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
    if (written) return written;
    this.problem('id-missing', '', title);
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
    if (id !== wanted && written) this.problem('id-twice', '', written);
    this.ids.add(id);
    return id;
  }

  private readFacts(comment: string, facts: Facts): void {
    for (const fact of comment.split(';')) {
      const [, key = fact.trim(), value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(fact) ?? [];
      switch (key) {
        case 'time':
          facts.time = value;
          break;
        case 'wait': {
          const days = /^(\d{1,3}) days?$/.exec(value)?.[1];
          if (days) facts.wait = Number(days);
          else this.problem('fact-value', fact, fact.trim());
          break;
        }
        case 'checked':
          if (isDate(value)) facts.checked = value;
          else this.problem('checked', fact, value);
          break;
        case 'sources':
          for (const id of value.split(/\s*,\s*/)) this.cite(id, fact, facts);
          break;
        default:
          if (key) this.problem('fact-unknown', fact, key);
      }
    }
  }

  /** Notes that the section or step being read stands on a source. */
  private cite(id: string, piece: string, facts: Facts | undefined = this.step ?? this.section): void {
    if (!this.guide.sources.some((source) => source.id === id)) this.problem('source-unknown', piece, id);
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
        this.problem('html', token.raw, token.raw.trim());
        return [[token.raw.trim()]];
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
    const [, kind, rest] = /^(\w*)\s*(.*)$/.exec(token.lang ?? '') ?? [];
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
          this.problem('html', token.raw, token.raw);
          add(token.raw);
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
          const text = textOf(token);
          const unknown = /\[[^[\]]+\]\[([^[\]]+)\]/.exec(text);
          if (unknown) this.problem('source-unknown', unknown[0], unknown[1]!);
          add(decodeEntities(text.replace(/\s*\n\s*/g, ' ')));
        }
      }
    }
    return out;
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
    const content = this.inline(token.tokens, labels);
    const href = allowedAddress(token.href);
    if (href === undefined) {
      this.problem('address', token.raw, token.href);
      return content;
    }
    const reference = /\[([^[\]]+)\]$/.exec(token.raw)?.[1];
    if (reference) this.cite(reference.toLowerCase(), token.raw);
    return [{ type: 'link', href, content }];
  }

  private picture(token: Tokens.Image): Inline[] {
    const src = allowedAddress(token.href, 'picture');
    const alt = decodeEntities(token.text);
    if (!alt) this.problem('picture-alt', token.raw, token.href);
    if (src !== undefined) return [{ type: 'picture', src, alt }];
    this.problem('address', token.raw, token.href);
    return [alt];
  }

  private reportStepsWithoutAction(): void {
    for (const [step, line] of this.stepLines) {
      if (!(step.number ? hasAction(step.body) : step.body.length)) this.report('action-missing', line, step.title);
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

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? (token as Tokens.Text).text : '';
}

/** Whether it is a day of the calendar, written as an ISO date; 30 February is not. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
