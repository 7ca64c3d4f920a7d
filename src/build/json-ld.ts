import type { Guide } from '../guide/guide.js';
import { text } from '../guide/text.js';

/**
 * What the guide is, in the words of schema.org, for a `<script type="application/ld+json">`: a HowTo, with a section for
 * each section of the guide that has numbered steps. The other sections are no instructions and are left out. It says only
 * what the plain HTML says, and nothing of author, licence or date of publication, which are the publisher's.
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
  // `</script>` would end the element that it stands in.
  return `${JSON.stringify(data, null, 2).replaceAll('<', '\\u003c')}\n`;
}
