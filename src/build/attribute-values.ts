/**
 * Returns the allowed values of an attribute, without duplicates. For example, the type `1 | '1' | 'a'` gives the values `1`
 * and `a`.
 *
 * @param type the TypeScript type of the property that belongs to the attribute
 * @returns the values; an empty list if the type allows any text or number
 */
export function attributeValues(type: string): string[] {
  const values = type.split(' | ').map((member) => /^(?:'(.+)'|(\d+))$/.exec(member));
  return values.includes(null) ? [] : [...new Set(values.map((match) => (match![1] ?? match![2])!))];
}
