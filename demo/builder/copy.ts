import { copyText } from '../../src/browser/copy-text.js';
import { say } from './page.js';

/**
 * Copies a text and says so. Where the browser refuses, it says what to do instead.
 *
 * @param done what is said when it was copied
 * @param shown the element that shows the text, which is selected where the browser refuses
 */
export async function copy(text: string, done: string, shown?: HTMLElement): Promise<void> {
  if (await copyText(text)) return say(done);
  if (shown) getSelection()?.selectAllChildren(shown);
  say(
    shown
      ? 'The browser refused to copy. The text is selected: press Ctrl+C or ⌘C.'
      : 'The browser refused to copy. Copy the address of this page from its address bar.',
  );
}
