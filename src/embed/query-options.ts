import { logOnce } from '../browser/log-once.js';

/**
 * Reads options from the query in the address of `embed.html`, the page for iframes. The guide ignores unknown names without a
 * message, because other tools also add parameters to addresses.
 *
 * Anybody can write a link to this page, and put any `src` into that link. So strangers could show their own text under the
 * name of the host. To prevent this, `src` may name only a file in the folder of the page or in a folder inside it. A file
 * elsewhere on the same origin is not allowed, because on many hosts each folder belongs to a different person.
 */
export function queryOptions(address: string): [name: string, value: string][] {
  const options = [...new URL(address).searchParams].filter(([name]) => /^[a-z]+(-[a-z]+)*$/.test(name));
  return options.filter(([name, value]) => {
    if (name !== 'src' || isInFolder(value, address)) return true;
    logOnce(
      'warn',
      `src: "${value}" is ignored, because it is not in the folder of embed.html. Move the custom guide to that folder or to a folder inside it.`,
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
  // Some servers decode an encoded slash or backslash, so `..%2f` could lead to a file outside the folder.
  return file.startsWith(folder.href) && !/%2f|%5c/i.test(file);
}
