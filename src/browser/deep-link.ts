import { dayOf, isoDate } from './days.js';
import { isFramed } from './is-framed.js';

const PREFIX = '#exit-guide:';

/** The fragment of a deep link to a section, a step or a platform, such as `#exit-guide:wait`. */
export function deepLink(id: string): string {
  return PREFIX + encodeURIComponent(id);
}

/**
 * The `href` of a link from one place in the guide to another. Usually, a fragment is enough. But on a page with
 * `<base href>`, such as every Angular page, the browser adds the fragment to the address in `<base href>`. If that
 * address is not the address of the page, the fragment alone would lead to another page. In that case, the `href` is
 * the whole address of the page with the fragment.
 */
export function deepHref(id: string): string {
  const page = (address: string) => address.replace(/#.*/, '');
  return page(document.baseURI) === page(location.href) ? deepLink(id) : deepAddress(id);
}

/**
 * The address of a step, for a link to copy and for a calendar file. In a frame, the result is an empty string: the
 * reader would need the address of the page around the frame, but the guide cannot know that address. The address of
 * the frame itself must not be shared, because it can contain data of the page around the frame.
 *
 * @param day first day of a wait. The link contains this day, so that the guide knows the day even if it has stored
 *   nothing
 */
export function shareAddress(id: string, day?: number): string {
  return isFramed() ? '' : deepAddress(id) + (day === undefined ? '' : `@${isoDate(day)}`);
}

/** The address of the current page with a deep link. */
function deepAddress(id: string): string {
  return location.href.replace(/#.*/, '') + deepLink(id);
}

/** The id in the fragment of an address. Undefined if the fragment is not a deep link. */
export function linkedId(hash: string): string | undefined {
  return read(hash)?.id;
}

/** The first day of a wait in a deep link, such as `#exit-guide:check@2026-11-28`. Undefined if the link has no valid date. */
export function linkedDay(hash: string): number | undefined {
  const date = read(hash)?.date;
  if (!date) return undefined;
  const day = dayOf(date);
  // Some browsers read 30 February as 2 March. So a day is valid only if its date is the same as the date in the link.
  return isoDate(day) === date ? day : undefined;
}

function read(hash: string): { id: string; date?: string } | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    const [, id = '', date] = /^(.*?)(?:@([\d-]*))?$/s.exec(decodeURIComponent(hash.slice(PREFIX.length)))!;
    return { id, date };
  } catch {
    // The fragment has invalid percent-encoding, such as a single `%`.
    return undefined;
  }
}
