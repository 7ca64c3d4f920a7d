/** Splits keys such as `Shift+Tab`, and returns the name that https://www.w3.org/TR/uievents-key/ gives to each key. */
export function keyNames(keys: string): string[] {
  const names = keys.split('+').map((name) => (name === 'Space' ? ' ' : name));
  // puppeteer and WebDriver type exactly the character that they get, even if Shift is held down. So `Shift+a` becomes
  // `A` here.
  return names.map((name) => (names.includes('Shift') && name.length === 1 ? name.toUpperCase() : name));
}
