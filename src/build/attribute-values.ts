/**
 * Lists the allowed values of an attribute, without duplicates.
 *
 * @param type the TypeScript type of the property that belongs to the attribute; `1 | '1' | 'a'` gives `1` and `a`
 * @returns an empty list if the type allows other values too
 */
export function attributeValues(type: string): string[] {
  const values = type.split(' | ').map((member) => /^(?:'(.+)'|(\d+))$/.exec(member));
  return values.includes(null) ? [] : [...new Set(values.map((match) => (match![1] ?? match![2])!))];
}
