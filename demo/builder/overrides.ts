import { accentPair, hexColor } from './accent.js';
import type { Choice } from './choice.js';

const RADII: Record<string, string> = { square: '0px', round: '1.5em' };

/** Returns the CSS declarations with which a publisher changes a look. */
export function overrides({ accent, corners, font, look }: Choice): [property: string, value: string][] {
  const declarations: [string, string][] = [];
  const color = hexColor(accent);
  if (color) declarations.push(['--exit-guide-accent', accentPair(color)]);
  if (RADII[corners]) declarations.push(['--exit-guide-radius', RADII[corners]]);
  // The plain guide has the font of the page anyway.
  if (font && look) declarations.push(['font-family', 'inherit']);
  return declarations;
}
