/**
 * Tells whether a text is an ISO date that exists in the calendar, such as `2026-11-22`. For example, 30 February does not
 * exist.
 */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
