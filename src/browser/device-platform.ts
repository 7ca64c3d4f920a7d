/** The likely platform of the reader: `app` on a device whose main pointer is a finger, else `web`. */
export function devicePlatform(): string {
  return matchMedia('(pointer: coarse)').matches ? 'app' : 'web';
}
