import type { Screen, ScreenCell, ScreenRow } from '../guide.js';

/**
 * Reads a fence `screen`: a heading is the title bar, a list item a row, `[ ]` or `[x]` a switch, a lone `[Button]` a
 * button, `____` a field, and the line after `---` a tab bar. Bars (`|`) part what stands side by side, bold is the place to
 * tap, and `…` stands for words that do not matter.
 *
 * @param alt what the picture says that the text does not; empty where it is decoration
 */
export function screen(text: string, alt?: string): Screen {
  const rows: ScreenRow[] = [];
  let isTabBar = false;
  for (const line of text.split('\n').map((written) => written.trim())) {
    if (!line) continue;
    if (/^-{3,}$/.test(line)) isTabBar = true;
    else rows.push(isTabBar ? { type: 'tabs', cells: cells(line) } : row(line));
  }
  return { type: 'screen', ...(alt && { alt }), rows };
}

function row(line: string): ScreenRow {
  const heading = /^#+\s+(.*)/.exec(line)?.[1];
  if (heading) return { type: 'title', cells: cells(heading) };
  const [, isTarget = '', field] = /^(\*\*)?(_{3,})\1?$/.exec(line) ?? [];
  if (field) return { type: 'field', cells: isTarget ? [{ tap: '' }] : [] };
  const [, bold = '', button] = /^(\*\*)?\[([^[\]]{2,})\]\1?$/.exec(line) ?? [];
  if (button) return { type: 'button', cells: cells(bold + button + bold) };
  const item = /^[-*]\s+(.*)/.exec(line)?.[1] ?? line;
  const [, state, switched = ''] = /^\[([ x])\]\s+(.*)/.exec(item) ?? [];
  if (state) return { type: state === 'x' ? 'on' : 'off', cells: cells(switched) };
  return { type: 'row', cells: cells(item) };
}

function cells(line: string): ScreenCell[] {
  return line.split('|').map((written) => {
    const text = written.trim();
    const tap = /^\*\*(.+)\*\*$/.exec(text)?.[1];
    return tap ? { tap } : text;
  });
}
