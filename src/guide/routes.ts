import type { Section } from './guide.js';

/** Whether a section is on a route. A section without routes is on all routes. */
export const isOnRoute = ({ routes }: Section, route?: string): boolean =>
  route === undefined || !routes || routes.includes(route);

/**
 * Returns the routes of these sections, in the order of first use. If all sections of a route are also on another
 * route, the route is left out, because the other route shows everything. Of two routes with the same sections, the
 * first one stays.
 */
export function routesOf(sections: Section[]): string[] {
  const routes = [...new Set(sections.flatMap((section) => section.routes ?? []))];
  const hasMore = (route: string, other: string) =>
    sections.some((section) => isOnRoute(section, route) && !isOnRoute(section, other));
  return routes.filter((route, index) =>
    routes.every((other, otherIndex) => hasMore(route, other) || (!hasMore(other, route) && index <= otherIndex)),
  );
}

/**
 * Returns the section in which a reader of this route starts. Optional sections are left out, unless all sections are
 * optional. Of the remaining sections, the result is the first one with numbered steps. If no section has such steps,
 * the result is the first section.
 */
export function startOf(sections: Section[], route?: string): Section | undefined {
  const shown = sections.filter((section) => isOnRoute(section, route));
  const due = shown.filter(({ optional }) => !optional);
  const candidates = due.length ? due : shown;
  return candidates.find(({ steps }) => steps.some(({ number }) => number)) ?? candidates[0];
}
