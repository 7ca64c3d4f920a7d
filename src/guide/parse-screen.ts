import type { Screen, ScreenRow } from './guide.js';

const BOLD = /^\*\*(.+)\*\*$/;

/**
 * Reads a fence `screen`: a heading is the title bar, a list item a row, `[ ]` or `[x]` a switch, a lone `[Button]` a
 * button, `____` a field, and the line after `---` a tab bar with its labels between bars (`|`). Bold is the place to tap.
 *
 * @param alt what the picture says that the text does not; empty where it is decoration
 */
export function parseScreen(text: string, alt?: string): Screen {
  const screen: Screen = { type: 'screen', ...(alt && { alt }), rows: [] };
  let isTabBar = false;
  for (const line of text.split('\n').map((written) => written.trim())) {
    const [, heading] = /^#+\s+(.*)/.exec(line) ?? [];
    const [, item] = /^[-*]\s+(.*)/.exec(line) ?? [];
    const [, state, switched = ''] = /^\[([ x])\]\s+(.*)/.exec(item ?? '') ?? [];
    const [, button] = /^\[(.+)\]$/.exec(target(line).text) ?? [];
    if (!line) continue;
    if (/^-{3,}$/.test(line)) isTabBar = true;
    else if (isTabBar) screen.rows.push({ type: 'tabs', tabs: line.split('|').map((tab) => target(tab.trim())) });
    else if (heading) screen.title = heading;
    else if (state) screen.rows.push({ type: 'switch', ...target(switched), on: state === 'x' });
    else if (/^_{3,}$/.test(line)) screen.rows.push({ type: 'field' });
    else if (button) screen.rows.push({ ...target(line), type: 'button', text: button } as ScreenRow);
    else screen.rows.push({ type: 'row', ...target(item ?? line) });
  }
  return screen;
}

function target(written: string): { text: string; target?: true } {
  const bold = BOLD.exec(written)?.[1];
  return bold ? { text: bold, target: true } : { text: written };
}
