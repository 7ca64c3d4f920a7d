/** The minimum contrast ratio of text in WCAG 2 AA. */
const MIN_CONTRAST = 4.5;
/**
 * The background of a note on light and on dark pages, in the default colours of src/styles/tokens.ts. On a note, a link has
 * less contrast than on any other background in the guide. So an accent that is readable on a note is readable everywhere.
 */
const LIGHT_SURFACE = '#f1f2f2';
const DARK_SURFACE = '#222529';

/** Normalizes a hexadecimal colour with 3 or 6 digits to `#rrggbb`. Returns undefined for any other text. */
export function hexColor(text: string): string | undefined {
  const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  return digits && `#${digits.toLowerCase()}`;
}

/** Returns the accent as `light-dark()`. For dark pages, the accent is lightened until it has the minimum contrast. */
export function accentPair(color: string): string {
  return `light-dark(${color}, ${mixUntilReadable(color, 255, DARK_SURFACE)})`;
}

/** Explains why a colour has too little contrast on a light page. Returns an empty text if the contrast is enough. */
export function accentProblem(color: string): string {
  const ratio = contrast(color, LIGHT_SURFACE);
  if (ratio >= MIN_CONTRAST) return '';
  const darker = mixUntilReadable(color, 0, LIGHT_SURFACE);
  return `On a light page ${color} has a contrast of only ${Math.floor(ratio * 10) / 10} to 1 in a note. Links need ${MIN_CONTRAST} to 1. ${darker} is dark enough.`;
}

/** Calculates the contrast ratio of WCAG 2, from 1 to 21, for two colours as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mixUntilReadable(color: string, towards: 0 | 255, background: string): string {
  for (let share = 0; ; share += 0.02) {
    const mixed = channels(color).map((value) => Math.round(value + (towards - value) * Math.min(share, 1)));
    const hex = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(hex, background) >= MIN_CONTRAST || share >= 1) return hex;
  }
}

function channels(color: string): number[] {
  return [1, 3, 5].map((index) => parseInt(color.slice(index, index + 2), 16));
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
