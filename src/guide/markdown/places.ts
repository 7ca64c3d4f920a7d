import type { Token, Tokens } from 'marked';
import type { Place } from './problem.js';

/**
 * Returns the place of a token in the Markdown.
 *
 * @param index offset of a character in `raw` of the token; default: 0, the start of the token
 */
export type PlaceOf = (token: Token, index?: number) => Place;

/** A line and a column of the text. Both start at 0. */
interface Cursor {
  line: number;
  column: number;
}

/** A line of the `raw` of a token. `index` is the offset of the line in `raw`. `line` and `column` are its place in the text. */
interface RawLine extends Cursor {
  index: number;
}

/**
 * Finds the place of each token in the Markdown. The tokens of `marked` have no positions.
 *
 * The joined `raw` of the top-level tokens is the whole text. But the `raw` of a nested token can differ from the text, because
 * `marked` removes the indentation of lists and the `>` of quotes. So this function searches for each line of a token
 * separately. The search starts after the previous line and stays inside the parent token.
 *
 * `marked` changes a few lines, such as a table row with `\|`. The search does not find such a line in the text. Then the
 * place at which the search started is used.
 *
 * @param tokens all top-level tokens
 * @param firstLine the line of the Markdown in which the first token starts; the first line of the Markdown is 1
 */
export function places(tokens: Token[], firstLine: number): PlaceOf {
  const raws = tokens.map(({ raw }) => raw);
  const lines = raws.join('').split('\n');
  const rawLines = new WeakMap<Token, RawLine[]>();
  locate(tokens, { line: 0, column: 0 }, lines.length - 1);
  return (token, index = 0) => {
    const rawLine = rawLines.get(token)!.findLast((line) => line.index <= index)!;
    // `marked` can replace a tab with several spaces. Then `raw` has more indentation than the text, and the computed column
    // can be negative.
    return { line: firstLine + rawLine.line, column: 1 + Math.max(0, rawLine.column + index - rawLine.index) };
  };

  /** Finds the places of adjacent tokens, from `from` up to the end of `lastLine`. Returns the end of the last token. */
  function locate(tokens: Token[], from: Cursor, lastLine: number): Cursor {
    let at = from;
    for (const token of tokens) {
      const found: RawLine[] = [];
      let index = 0;
      let isComplete = true;
      for (const line of token.raw.split('\n')) {
        // `marked` adds and removes empty lines, so an empty line must not move the cursor. After an empty line, the column is
        // 0, and the cursor stays. After a line with text, the column is greater than 0, and the cursor moves to the next line.
        if (index > 0 && at.column > 0) at = { line: at.line + 1, column: 0 };
        const trimmed = line.trimStart();
        const indent = line.length - trimmed.length;
        const place = find(line, trimmed, at, lastLine);
        found.push({ index, line: (place ?? at).line, column: place ? place.column - indent : at.column });
        if (place) at = { line: place.line, column: place.column + trimmed.length };
        else isComplete = false;
        index += line.length + 1;
      }
      rawLines.set(token, found);
      locateChildren(token, found, isComplete ? at.line : lastLine);
    }
    return at;
  }

  function locateChildren(token: Token, parent: RawLine[], lastLine: number): void {
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      // The second line of a table has no cells. It sets the alignment of the columns.
      [header, [], ...rows].forEach((row, index) => {
        let at: Cursor = parent[index] ?? parent[0]!;
        for (const cell of row) at = locate(cell.tokens, at, at.line);
      });
    } else {
      const { items, tokens = items } = token as Partial<Tokens.List & Tokens.Paragraph>;
      if (tokens) locate(tokens, parent[0]!, lastLine);
    }
  }

  /**
   * Finds a line of a token in the text. First the whole line is compared with the text at `from`. If it differs, the line is
   * searched without its indentation, because `marked` can replace a tab with spaces.
   */
  function find(rawLine: string, trimmed: string, from: Cursor, lastLine: number): Cursor | undefined {
    if (lines[from.line]?.startsWith(rawLine, from.column)) {
      return { line: from.line, column: from.column + rawLine.length - trimmed.length };
    }
    for (let { line, column } = from; line <= lastLine; line++, column = 0) {
      const found = lines[line]!.indexOf(trimmed, column);
      if (found >= 0) return { line, column: found };
    }
    return undefined;
  }
}
