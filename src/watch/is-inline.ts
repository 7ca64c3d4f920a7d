const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/**
 * Whether an element is inside a line of text, so that it does not separate words. All other elements begin a new line.
 *
 * @param name the name of the element in small letters. Elements with a hyphen in their name are the page's own
 */
export const isInline = (name: string): boolean => INLINE.has(name) || name.includes('-');
