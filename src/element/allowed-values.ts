import { logOnce } from '../browser/log-once.js';

/**
 * Splits the value of an attribute and returns the allowed parts, in the order of the value and without repeats. A part that is
 * not allowed is left out. A console warning then names that part and all allowed values.
 *
 * @param attribute name of the attribute, for the warning. If the value was passed to a method, the name of the method
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
    logOnce('warn', `${attribute}: "${part}" is not allowed and is ignored. Allowed: ${allowed.join(', ')}.`);
    return false;
  });
}
