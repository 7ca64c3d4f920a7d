import { warnOnce } from '../browser/warn-once.js';

/**
 * Splits the value of an attribute and returns the allowed parts, in the given order and without repeats. Each part that is
 * not allowed is ignored. One console warning names it and lists the allowed values.
 *
 * @param attribute name for the warning; methods pass their own name
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
