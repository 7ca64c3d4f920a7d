/** The least contrast of text that WCAG 2 AA allows. */
const ENOUGH = 4.5;
/** Where a link in the guide is hardest to read: on the surface of a note, by the default colours of src/styles/tokens.ts. */
const LIGHT_SURFACE = '#f1f2f2';
const DARK_SURFACE = '#222529';

/** A colour as `#rrggbb`; undefined for what is not written like one. */
export function hexColor(written: string): string | undefined {
  const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(written.trim()) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  return digits && `#${digits.toLowerCase()}`;
}

/** The accent for light and dark pages: the colour as it is, and on a dark page lightened until it can be read. */
export function accentPair(color: string): string {
  return `light-dark(${color}, ${mixUntilReadable(color, 255, DARK_SURFACE)})`;
}

/** What is wrong with a colour on a light page, in words; empty if nothing is. */
export function accentProblem(color: string): string {
  const ratio = contrast(color, LIGHT_SURFACE);
  if (ratio >= ENOUGH) return '';
  const darker = mixUntilReadable(color, 0, LIGHT_SURFACE);
  return `On a light page ${color} has a contrast of only ${Math.floor(ratio * 10) / 10} to 1 where it is hardest to read, in a note; links need ${ENOUGH} to 1. ${darker} is dark enough.`;
}

/** The contrast ratio of WCAG 2, from 1 to 21, of colours as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mixUntilReadable(color: string, towards: 0 | 255, background: string): string {
  for (let share = 0; ; share += 0.02) {
    const mixed = channels(color).map((value) => Math.round(value + (towards - value) * Math.min(share, 1)));
    const hex = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(hex, background) >= ENOUGH || share >= 1) return hex;
  }
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
