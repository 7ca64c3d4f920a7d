import { warnOnce } from '../browser/warn-once.js';

/**
 * The values in an attribute that are allowed, in the order in which they are written and each once. The others are
 * ignored, with a warning in the console that names them and what is allowed.
 *
 * @param written values with spaces or commas between them
 */
export function allowedValues(attribute: string, written: unknown, allowed: readonly string[]): string[] {
  const values = new Set(
    String(written ?? '')
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  return [...values].filter((value) => {
    if (allowed.includes(value)) return true;
    warnOnce(`${attribute}: "${value}" is not known and is ignored. Allowed: ${allowed.join(', ')}.`);
    return false;
  });
}
