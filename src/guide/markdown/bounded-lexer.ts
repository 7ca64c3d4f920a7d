import { Lexer, Tokenizer, getDefaults, type Token, type Tokens, type TokensList } from 'marked';
import { MAX_NESTING, MAX_WORK } from '../limits.js';

/**
 * A line that starts with the marks of more lists and quotes in each other than are read; a rule (`- - -`) is none.
 * `marked` compares all these marks with each other before it reads the first.
 */
const TOO_MANY_MARKERS = new RegExp(
  String.raw`^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)((?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){${MAX_NESTING + 2}})([^\n]*)`,
  'gm',
);

/** What the lexer did not look into. */
export interface Plain extends Tokens.Generic {
  type: 'plain';
  /** Nested too deep, more marks than there is time for, or something that `marked` fails on. */
  why: 'nesting' | 'marks' | 'unreadable';
  text: string;
}

/**
 * The Markdown lexer of `marked`, for text that may have been written to hang or crash it.
 *
 * `marked` reads what is nested by calling itself, more than once for each level where a quote or a list goes on or a link
 * turns out to stand in another, so its time can double with each level; and it compares marks with each other, so its
 * time can grow with the square of a paragraph. Here both have limits, beyond which text is left as it is, in a token
 * `plain`. The options of `marked` that others may have changed on the page do not count.
 */
export class BoundedLexer extends Lexer {
  private nesting = 0;
  private readonly left = { blocks: MAX_WORK, marks: MAX_WORK };

  constructor() {
    super({ ...getDefaults(), tokenizer: new BoundedTokenizer() });
  }

  override lex(src: string): TokensList {
    // No space behind a mark, no list: others are drawn in their place, which keeps all places in the text as they are.
    return super.lex(
      src.replace(TOO_MANY_MARKERS, (_line, _rule, few, rest) => few + rest.replace(/[ \t]/g, '\u00a0')),
    );
  }

  override blockTokens<T extends Token[]>(src: string, tokens = [] as Token[] as T, lastParagraphClipped?: boolean): T {
    const read = () => super.blockTokens(src, tokens, lastParagraphClipped) as T;
    // At each line, some rules look through all that follows it.
    const work = src.length * (20 + src.split('\n').length / 20);
    return this.bounded(src, tokens, this.spend('blocks', work), read);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const marks = src.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
    return this.bounded(src, tokens, this.spend('marks', src.length * marks), () => super.inlineTokens(src, tokens));
  }

  /** Takes the work from what is left, if it is enough. */
  spend(on: 'blocks' | 'marks', work: number): boolean {
    const isEnough = work <= this.left[on];
    if (isEnough) this.left[on] -= work;
    return isEnough;
  }

  private bounded<T extends Token[]>(src: string, tokens: T, isEnough: boolean, read: () => T): T {
    if (!isEnough || this.nesting > MAX_NESTING) {
      tokens.push(plain(src, isEnough ? 'nesting' : 'marks'));
      return tokens;
    }
    this.nesting++;
    const [state, before] = [{ ...this.state }, tokens.length];
    try {
      return read();
    } catch {
      // marked 18 throws where a lazy line follows a list in a quote in a list, such as "- a\n  > 2. b\n  c".
      Object.assign(this.state, state, { top: true });
      tokens.splice(before, Infinity, plain(src, 'unreadable'));
      return tokens;
    } finally {
      this.nesting--;
    }
  }
}

class BoundedTokenizer extends Tokenizer {
  declare lexer: BoundedLexer;

  /** Short rows are filled up to the columns of the head, so a small text could ask for millions of cells. */
  override table(src: string): Tokens.Table | undefined {
    const [table = '', , columns = ''] = this.rules.block.table.exec(src) ?? [];
    const cells = table.split('\n').length * columns.split('|').length;
    if (this.lexer.spend('blocks', 200 * cells)) return super.table(src);
    return plain(table, 'marks') as Tokens.Generic as Tokens.Table;
  }

  // The rules of marked match at the start of a text only, yet WebKit looks for these at each of its characters.

  override fences(src: string): Tokens.Code | undefined {
    return /^ {0,3}[`~]/.test(src) ? super.fences(src) : undefined;
  }

  override hr(src: string): Tokens.Hr | undefined {
    return /^ {0,3}[-_*]/.test(src) ? super.hr(src) : undefined;
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return /^ {0,3}>/.test(src) ? super.blockquote(src) : undefined;
  }

  override html(src: string): Tokens.HTML | undefined {
    return /^ {0,3}</.test(src) ? super.html(src) : undefined;
  }

  /**
   * The rule of underlined headings. In a list, marked tries it at each line of a paragraph anew, up to the paragraph's end:
   * 14 s in WebKit for two thousand lines. Such a heading takes in all lines above, so it is found at the first or not at all.
   */
  override lheading(src: string): Tokens.Heading | undefined {
    return this.lexer.state.lastToken?.type === 'text' ? undefined : super.lheading(src);
  }
}

const plain = (raw: string, why: Plain['why']): Plain => ({ type: 'plain', raw, text: raw, why });
