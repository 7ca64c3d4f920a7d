/** The platform of the device at hand: `app` where the finger is what one points with, else `web`. */
export function devicePlatform(): string {
  return matchMedia('(pointer: coarse)').matches ? 'app' : 'web';
}
