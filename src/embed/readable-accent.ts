/**
 * Makes an accent colour readable on light and on dark pages. Returns a `light-dark()` pair. If the accent is too light for
 * light pages, the first colour of the pair is a darker one. If the accent is too dark for dark pages, the second colour is a
 * lighter one. The two limits of the lightness give a contrast of at least 4.5 to 1 on every background in the guide.
 *
 * An accent that already is a `light-dark()` pair is not changed, because its author chose a colour for each scheme. No accent
 * is changed in a browser that does not support relative colours, such as `oklch(from …)`.
 *
 * @param color a valid CSS colour
 */
export function readableAccent(color: string): string {
  if (color.includes('light-dark(')) return color;
  const pair = `light-dark(oklch(from ${color} min(l, 0.48) c h), oklch(from ${color} max(l, 0.75) c h))`;
  return CSS.supports('color', pair) ? pair : color;
}
