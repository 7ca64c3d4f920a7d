import { copyText } from '../../src/browser/copy-text.js';
import { say } from './page.js';

/**
 * Copies a text to the clipboard and shows a message. If the browser does not allow this, the message says how to copy by hand.
 *
 * @param done the message if the text was copied
 * @param shown the element that shows the text. If the browser does not allow copying, the text in this element is selected.
 */
export async function copy(text: string, done: string, shown?: HTMLElement): Promise<void> {
  if (await copyText(text)) return say(done);
  if (shown) getSelection()?.selectAllChildren(shown);
  say(
    shown
      ? 'The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.'
      : 'The browser did not allow copying. Copy the address from the address bar.',
  );
}
