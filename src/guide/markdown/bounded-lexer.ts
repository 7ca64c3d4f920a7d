import { Lexer, Tokenizer, getDefaults, type Token, type Tokens, type TokensList } from 'marked';
import { MAX_NESTING, MAX_WORK } from '../limits.js';

/**
 * Matches a line that starts with too many nested list and quote markers. A rule (`- - -`) does not match. `marked` compares
 * all markers of a line with each other before it reads the nested lists. The limit `MAX_NESTING` is checked only while nested
 * lists are read, so the limit alone cannot prevent the comparisons.
 */
const TOO_MANY_MARKERS = new RegExp(
  String.raw`^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)((?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){${MAX_NESTING + 2}})([^\n]*)`,
  'gm',
);

/** Text that the lexer did not parse. */
export interface Plain extends Tokens.Generic {
  type: 'plain';
  /**
   * The reason: the text is nested too deep (`nesting`), the text would need too much work (`marks`), or `marked` throws an
   * error for the text (`unreadable`).
   */
  why: 'nesting' | 'marks' | 'unreadable';
  text: string;
}

/**
 * The Markdown lexer of `marked`, with limits for text that was written to block or crash it.
 *
 * For some quotes, lists and links, `marked` reads each nested level more than once, so the time can double with each level.
 * `marked` also compares marks with each other, so the time can grow with the square of the length of a paragraph. This lexer
 * limits the nesting and the work. Text beyond a limit is not parsed: it becomes a token of type `plain`.
 *
 * By default, a lexer uses the global options of `marked`, which other scripts on the page can change. So this lexer always
 * gets the original defaults.
 */
export class BoundedLexer extends Lexer {
  private nesting = 0;
  private readonly remainingWork = { blocks: MAX_WORK, marks: MAX_WORK };

  constructor() {
    super({ ...getDefaults(), tokenizer: new BoundedTokenizer() });
  }

  override lex(src: string): TokensList {
    // In a line with too many markers, the spaces after the first markers become no-break spaces. A list marker needs a normal
    // space after it, so `marked` reads no more lists in this line. The length of the line stays the same.
    return super.lex(
      src.replace(TOO_MANY_MARKERS, (_line, _rule, markers, rest) => markers + rest.replace(/[ \t]/g, '\u00a0')),
    );
  }

  override blockTokens<T extends Token[]>(src: string, tokens = [] as Token[] as T, lastParagraphClipped?: boolean): T {
    const read = () => super.blockTokens(src, tokens, lastParagraphClipped) as T;
    // At each line, some rules of `marked` search all the text after that line. So more lines mean more work per character.
    const work = src.length * (20 + src.split('\n').length / 20);
    return this.bounded(src, tokens, this.spend('blocks', work), read);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const marks = src.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
    return this.bounded(src, tokens, this.spend('marks', src.length * marks), () => super.inlineTokens(src, tokens));
  }

  /**
   * Subtracts `work` from the remaining work, if enough remains.
   *
   * @param work in units of `MAX_WORK`
   * @returns whether enough remained
   */
  spend(on: 'blocks' | 'marks', work: number): boolean {
    const isEnough = work <= this.remainingWork[on];
    if (isEnough) this.remainingWork[on] -= work;
    return isEnough;
  }

  private bounded<T extends Token[]>(src: string, tokens: T, isEnough: boolean, read: () => T): T {
    if (!isEnough || this.nesting > MAX_NESTING) {
      tokens.push(plain(src, isEnough ? 'nesting' : 'marks'));
      return tokens;
    }
    this.nesting++;
    const [state, tokenCount] = [{ ...this.state }, tokens.length];
    try {
      return read();
    } catch {
      // marked 18 throws an error for "- a\n  > 2. b\n  c": a list in a quote in a list, and then a line without `>`.
      Object.assign(this.state, state, { top: true });
      tokens.splice(tokenCount, Infinity, plain(src, 'unreadable'));
      return tokens;
    } finally {
      this.nesting--;
    }
  }
}

class BoundedTokenizer extends Tokenizer {
  declare lexer: BoundedLexer;

  /**
   * Limits the number of cells. `marked` adds empty cells to each short row, so a short text could create millions of cells.
   */
  override table(src: string): Tokens.Table | undefined {
    const [table = '', , columns = ''] = this.rules.block.table.exec(src) ?? [];
    const cells = table.split('\n').length * columns.split('|').length;
    if (this.lexer.spend('blocks', 200 * cells)) return super.table(src);
    return plain(table, 'marks') as Tokens.Generic as Tokens.Table;
  }

  // The next four rules of `marked` match only at the start of a text, but WebKit tries their expressions at each character.
  // So the four methods first test the start of the text with a cheaper expression.

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
   * Tries the rule for underlined headings only at the first line of a paragraph. An underlined heading includes all lines of
   * its paragraph, so the rule cannot match at a later line. In a list, `marked` reads a paragraph line by line into a token
   * of type `text`, and would try the rule at each line. In WebKit, this would take 14 seconds for 2,000 lines.
   */
  override lheading(src: string): Tokens.Heading | undefined {
    return this.lexer.state.lastToken?.type === 'text' ? undefined : super.lheading(src);
  }
}

const plain = (raw: string, why: Plain['why']): Plain => ({ type: 'plain', raw, text: raw, why });
