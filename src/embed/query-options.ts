import { warnOnce } from '../browser/warn-once.js';

/**
 * The options in the address of the page for iframes, by their names as attributes. What is no option of the guide is left to
 * the guide to ignore, since other parties add to addresses.
 *
 * Anybody can write an address, so `src` is kept only if it leads into the folder of the page: else anybody could show words
 * of theirs under the host's name. The same host is not enough, for on many hosts folders are of different people.
 */
export function queryOptions(address: string): [name: string, value: string][] {
  const options = [...new URL(address).searchParams].filter(([name]) => /^[a-z]+(-[a-z]+)*$/.test(name));
  return options.filter(([name, value]) => {
    if (name !== 'src' || isInFolder(value, address)) return true;
    warnOnce(
      `src: "${value}" is not shown. Put the guide beside embed.html, or in a folder there, and name it from there.`,
    );
    return false;
  });
}

function isInFolder(value: string, address: string): boolean {
  const folder = new URL('.', address);
  folder.search = '';
  let file: string;
  try {
    file = new URL(value, folder).href;
  } catch {
    return false;
  }
  // A server may read an encoded slash as a slash, and go up.
  return file.startsWith(folder.href) && !/%2f|%5c/i.test(file);
}
