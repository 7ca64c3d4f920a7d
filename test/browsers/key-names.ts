/** The keys of "Shift+Tab" in order, with their names from https://www.w3.org/TR/uievents-key/ */
export function keyNames(keys: string): string[] {
  const names = keys.split('+').map((name) => (name === 'Space' ? ' ' : name));
  // puppeteer and WebDriver type the given character, whatever other keys are held down.
  return names.map((name) => (names.includes('Shift') && name.length === 1 ? name.toUpperCase() : name));
}
