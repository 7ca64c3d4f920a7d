import type { Guide } from '../guide/guide.js';
import { isOnRoute, routesOf } from '../guide/routes.js';
import { text } from '../guide/text.js';

/**
 * Describes the guide for search engines, as a schema.org `HowTo` for a `<script type="application/ld+json">`.
 *
 * The `HowTo` has a `HowToSection` for each section that has numbered steps and is on the first route of the guide. The
 * other sections are left out, because they are not instructions for what the title says. The author, the licence and
 * the date of publication are left out too, because only the publisher knows them.
 */
export function jsonLd(guide: Guide): string {
  const [route] = routesOf(guide.sections);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    name: guide.title,
    description: text(guide.intro.slice(0, 1)),
    inLanguage: guide.lang,
    isAccessibleForFree: true,
    step: guide.sections
      .filter((section) => isOnRoute(section, route))
      .map(({ title, steps }) => ({ title, steps: steps.filter(({ number }) => number) }))
      .filter(({ steps }) => steps.length)
      .map(({ title, steps }) => ({
        '@type': 'HowToSection',
        name: title,
        itemListElement: steps.map((step) => ({ '@type': 'HowToStep', name: step.title, text: text(step.body) })),
      })),
    citation: guide.sources.map(({ href, title }) => ({ '@type': 'CreativeWork', name: title, url: href })),
  };
  // A `</script>` in the text would end the script element too early. So each `<` is escaped.
  return `${JSON.stringify(data, null, 2).replaceAll('<', '\\u003c')}\n`;
}
