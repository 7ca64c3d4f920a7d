import type { Screen, ScreenCell, ScreenRow } from '../guide.js';

/**
 * Reads a code fence `screen`, which describes an app screen:
 *
 * - A heading is the title bar.
 * - A list item is a row. A list item with `[ ]` or `[x]` is a row with a switch that is off or on.
 * - `[Button]` alone on a line is a button, and `____` is a field.
 * - `(profile)` is the photo and the figures of a profile, and `(video)` is a video.
 * - Each line after `---` is a tab bar.
 * - `|` separates the cells of a row. Bold text is the place to tap. `…` stands for words that do not matter.
 *
 * @param alt a description, if the drawing adds information to the text; a drawing without a description is decoration
 */
export function screen(text: string, alt?: string): Screen {
  const rows: ScreenRow[] = [];
  let isTabBar = false;
  for (const line of text.split('\n').map((rawLine) => rawLine.trim())) {
    if (!line) continue;
    if (/^-{3,}$/.test(line)) isTabBar = true;
    else rows.push(isTabBar ? { type: 'tabs', cells: cells(line) } : row(line));
  }
  return { type: 'screen', ...(alt && { alt }), rows };
}

// A line can contain U+2028. A dot matches this character only with the flag `s`. Without the flag, the words after it would be lost.

function row(line: string): ScreenRow {
  const heading = /^#+\s+(.*)/s.exec(line)?.[1];
  if (heading) return { type: 'title', cells: cells(heading) };
  const drawn = /^\((profile|video)\)$/.exec(line)?.[1] as 'profile' | 'video' | undefined;
  if (drawn) return { type: drawn, cells: [] };
  const [, isTarget = '', field] = /^(\*\*)?(_{3,})\1?$/.exec(line) ?? [];
  if (field) return { type: 'field', cells: isTarget ? [{ tap: '' }] : [] };
  const [, bold = '', button] = /^(\*\*)?\[([^[\]]{2,})\]\1?$/.exec(line) ?? [];
  if (button) return { type: 'button', cells: cells(bold + button + bold) };
  const item = /^[-*]\s+(.*)/s.exec(line)?.[1] ?? line;
  const [, state, switched = ''] = /^\[([ x])\]\s+(.*)/s.exec(item) ?? [];
  if (state) return { type: state === 'x' ? 'on' : 'off', cells: cells(switched) };
  return { type: 'row', cells: cells(item) };
}

function cells(line: string): ScreenCell[] {
  return line.split('|').map((cell) => {
    const text = cell.trim();
    const tap = /^\*\*(.+)\*\*$/s.exec(text)?.[1];
    return tap ? { tap } : text;
  });
}
