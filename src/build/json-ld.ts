import type { Guide } from '../guide/guide.js';
import { text } from '../guide/text.js';

/**
 * Describes the guide for search engines, as a schema.org `HowTo` for a `<script type="application/ld+json">`.
 *
 * The `HowTo` has a `HowToSection` for each section with numbered steps. Other sections are not instructions, so they are left
 * out. The author, the licence and the date of publication are left out too, because only the publisher knows them.
 */
export function jsonLd(guide: Guide): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    name: guide.title,
    description: text(guide.intro.slice(0, 1)),
    inLanguage: guide.lang,
    isAccessibleForFree: true,
    step: guide.sections
      .map(({ title, steps }) => ({ title, steps: steps.filter(({ number }) => number) }))
      .filter(({ steps }) => steps.length)
      .map(({ title, steps }) => ({
        '@type': 'HowToSection',
        name: title,
        itemListElement: steps.map((step) => ({ '@type': 'HowToStep', name: step.title, text: text(step.body) })),
      })),
    citation: guide.sources.map(({ href, title }) => ({ '@type': 'CreativeWork', name: title, url: href })),
  };
  // If the text contained `</script>`, it would end the script element. So each `<` is escaped.
  return `${JSON.stringify(data, null, 2).replaceAll('<', '\\u003c')}\n`;
}
