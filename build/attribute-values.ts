/**
 * The values that an attribute may have, from the type of its property, each once: `1 | '1' | 'a'` is `1` and `a`.
 *
 * @returns nothing where the type is open
 */
export function attributeValues(type: string): string[] {
  const values = type.split(' | ').map((one) => /^(?:'(.+)'|(\d+))$/.exec(one));
  return values.includes(null) ? [] : [...new Set(values.map((match) => (match![1] ?? match![2])!))];
}
