/** "Shift+Tab" as the keys to press, in order, by the names of https://www.w3.org/TR/uievents-key/ */
export function keyNames(keys: string): string[] {
  const names = keys.split('+').map((name) => (name === 'Space' ? ' ' : name));
  // puppeteer and WebDriver type the character they are told, whatever else is held down.
  return names.map((name) => (names.includes('Shift') && name.length === 1 ? name.toUpperCase() : name));
}
