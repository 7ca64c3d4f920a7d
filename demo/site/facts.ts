/** The page with the sources: lists each step of the built-in guide, with the day of its last check and with its sources. */
import { dayInWords, dayOf } from '../../src/browser/days.js';
import type { Guide, Section, Source, Step } from '../../src/guide/guide.js';
import { ownLanguage } from '../../src/languages/index.js';
import { byId, make } from '../builder/page.js';

showFacts(ownLanguage.guide);

function showFacts(guide: Guide): void {
  const steps = guide.sections.flatMap((section) => section.steps);
  const hosts = new Set(guide.sources.map(hostOf));
  byId('sum').textContent =
    `${steps.length} steps, ${guide.sources.length} sources on ${hosts.size} sites. All were checked on ${inWords(guide.checked)}, unless a step says another day.`;
  byId('steps').replaceChildren(...guide.sections.flatMap((section) => sectionView(guide, section)));
}

function sectionView(guide: Guide, section: Section): HTMLElement[] {
  return [
    make('h2', {}, section.title),
    make('ul', { className: 'facts', role: 'list' }, ...section.steps.map((step) => stepView(guide, section, step))),
  ];
}

function stepView(guide: Guide, section: Section, step: Step): HTMLElement {
  const sources = (step.sources ?? section.sources ?? [])
    .map((id) => guide.sources.find((source) => source.id === id))
    .filter((source) => source !== undefined);
  return make(
    'li',
    {},
    make('h3', {}, make('a', { href: `index.html#exit-guide:${step.id}` }, step.title)),
    make('p', { className: 'checked' }, `Checked on ${inWords(step.checked ?? section.checked ?? guide.checked)}`),
    sources.length
      ? make('ul', { className: 'sources', role: 'list' }, ...sources.map(sourceView))
      : make('p', { className: 'sources' }, 'No source of its own.'),
  );
}

function sourceView(source: Source): HTMLElement {
  const link = make('a', { href: source.href, rel: 'noreferrer' }, source.title);
  return make('li', {}, link, make('span', { className: 'host' }, ` ${hostOf(source)}`));
}

function hostOf({ href }: Source): string {
  return new URL(href).hostname.replace(/^www\./, '');
}

function inWords(date: string): string {
  return dayInWords(dayOf(date), 'en');
}
