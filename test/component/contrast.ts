type Color = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/**
 * The red, green, blue and alpha of a colour, each from 0 to 255. The colour is drawn on a canvas and read from its
 * pixel, so every notation of CSS works.
 */
function parse(color: string): Color {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as Color;
  return [red, green, blue, alpha];
}

/**
 * The colour that the reader sees. If the background of the element is transparent, the reader sees the background of
 * the nearest ancestor whose background is not transparent.
 */
export function shownColor(
  element: Element,
  property: 'color' | 'background-color' | 'border-top-color' | 'outline-color',
): Color {
  const color = parse(getComputedStyle(element).getPropertyValue(property));
  if (property !== 'background-color' || color[3] > 0) return color;
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent ? shownColor(parent, property) : [255, 255, 255, 255];
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
