import type { Token, Tokens } from 'marked';
import type { Place } from './problem.js';

/** Where a token stands in the Markdown, or the character of its `raw` that has this index. */
export type PlaceOf = (token: Token, index?: number) => Place;

/** A line and a column of the text, from 0. */
interface Cursor {
  line: number;
  column: number;
}

/** A line of a token's `raw`: the index in `raw` at which it starts, and where it stands in the text. */
interface Piece extends Cursor {
  index: number;
}

/**
 * Finds where each token stands, once and from the top down, because the tokens of `marked` have no positions.
 *
 * The `raw` of the top-level tokens, put together, is the text that was read. The `raw` of a nested token need not stand in
 * it, because `marked` takes away the indentation of lists and the `>` of quotes. So each line of a token is looked for on
 * its own: behind what was found before, and within the token that it is nested in. A few lines are not found because
 * `marked` changes them, such as those with a `\|` in a table. They have the place where looking for them began.
 *
 * @param tokens all top-level tokens
 * @param firstLine the number of the line that they start in
 */
export function places(tokens: Token[], firstLine: number): PlaceOf {
  const raws = tokens.map(({ raw }) => raw);
  const lines = raws.join('').split('\n');
  const pieces = new WeakMap<Token, Piece[]>();
  locate(tokens, { line: 0, column: 0 }, lines.length - 1);
  return (token, index = 0) => {
    const piece = pieces.get(token)!.findLast((one) => one.index <= index)!;
    // Where spaces stand for a tab, the line seems to start before the text does.
    return { line: firstLine + piece.line, column: 1 + Math.max(0, piece.column + index - piece.index) };
  };

  /** Locates tokens that follow each other, no further than a line. Returns where the last one ends. */
  function locate(tokens: Token[], from: Cursor, lastLine: number): Cursor {
    let at = from;
    for (const token of tokens) {
      const own: Piece[] = [];
      let index = 0;
      let isFound = true;
      for (const written of token.raw.split('\n')) {
        // Marked adds and takes away empty lines, so that they count for nothing.
        if (index > 0 && at.column > 0) at = { line: at.line + 1, column: 0 };
        const words = written.trimStart();
        const indent = written.length - words.length;
        const found = find(written, words, at, lastLine);
        own.push({ index, line: (found ?? at).line, column: found ? found.column - indent : at.column });
        if (found) at = { line: found.line, column: found.column + words.length };
        else isFound = false;
        index += written.length + 1;
      }
      pieces.set(token, own);
      locateChildren(token, own, isFound ? at.line : lastLine);
    }
    return at;
  }

  function locateChildren(token: Token, own: Piece[], lastLine: number): void {
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      // The second line of a table says how its columns are aligned.
      [header, [], ...rows].forEach((row, index) => {
        let at: Cursor = own[index] ?? own[0]!;
        for (const cell of row) at = locate(cell.tokens, at, at.line);
      });
    } else {
      const { items, tokens = items } = token as Partial<Tokens.List & Tokens.Paragraph>;
      if (tokens) locate(tokens, own[0]!, lastLine);
    }
  }

  /** Finds a line as it was written, right here; else its words without their indentation, which may have been a tab. */
  function find(written: string, words: string, from: Cursor, lastLine: number): Cursor | undefined {
    if (lines[from.line]?.startsWith(written, from.column)) {
      return { line: from.line, column: from.column + written.length - words.length };
    }
    for (let { line, column } = from; line <= lastLine; line++, column = 0) {
      const found = lines[line]!.indexOf(words, column);
      if (found >= 0) return { line, column: found };
    }
    return undefined;
  }
}
