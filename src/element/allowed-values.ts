import { warnOnce } from '../browser/warn-once.js';

/**
 * Splits the value of an attribute and returns the allowed parts, in the given order and without repeats. A part that is not
 * allowed is ignored. A console warning names the part and lists the allowed values.
 *
 * @param attribute name for the warning; for a parameter of a method, this is the name of the method
 * @param value parts with spaces or commas between them
 */
export function allowedValues(attribute: string, value: unknown, allowed: readonly string[]): string[] {
  const parts = new Set(
    String(value ?? '')
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  return [...parts].filter((part) => {
    if (allowed.includes(part)) return true;
    warnOnce(`${attribute}: "${part}" is not allowed and is ignored. Allowed: ${allowed.join(', ')}.`);
    return false;
  });
}
