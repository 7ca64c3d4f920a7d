import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromDocs } from '../docs/from-docs.js';
import { bundleCss, bundleSass, bundleScript, sharedCss } from './bundle.js';
import type { Candidate } from './candidate.js';
import type { GuideWords, StepWords } from './guide-words.js';

const OURS = 'tiktok-exit-guide';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const module = (file: string) => `<script type="module" src="${file}"></script>`;
const stylesheet = (file: string) => `<link rel="stylesheet" href="${file}">`;

/**
 * All candidates, in the order of the tables. Each candidate is built for production, as its own documentation
 * recommends.
 */
export async function makeCandidates(words: GuideWords, modules: string): Promise<Candidate[]> {
  const css = await sharedCss();
  const html = asHtml(words, ({ title, html }) => details(title, html));
  const script = (file: string, jsxImportSource?: string) =>
    bundleScript(file, { modules, data: { ...words, html, css }, jsxImportSource });
  const inElement = { step: 'summary' };
  return [
    // This page has no steps, so the last line of the page stands for the only step. The script of the bench then does
    // the same work on this page as on the other pages.
    { name: 'Bare page', find: { step: 'footer p:last-child' } },
    {
      name: 'Static',
      head: `<style>${css}</style>`,
      fragment: `<div class="guide">${html}</div>`,
      find: inElement,
    },
    {
      name: 'Vanilla element',
      fragment: '<vanilla-guide></vanilla-guide>',
      end: module('guide.js'),
      files: { 'guide.js': await script('vanilla.js') },
      find: { ...inElement, host: 'vanilla-guide' },
    },
    {
      name: 'Svelte',
      fragment: '<svelte-guide></svelte-guide>',
      end: module('guide.js'),
      files: { 'guide.js': await script('svelte.js') },
      find: { ...inElement, host: 'svelte-guide' },
    },
    {
      name: 'Preact',
      fragment: '<div data-widget></div>',
      end: module('guide.js'),
      files: { 'guide.js': await script('preact.jsx', 'preact') },
      find: inElement,
    },
    {
      name: 'GOV.UK',
      head: stylesheet('guide.css'),
      start: `<script>document.body.classList.add('js-enabled', 'govuk-frontend-supported')</script>`,
      fragment: govuk(words),
      end: module('guide.js'),
      files: { 'guide.js': await script('govuk.js'), 'guide.css': await bundleSass('govuk.scss', modules) },
      // The buttons are not in the HTML, because the script of the accordion makes them.
      find: { step: 'button.govuk-accordion__section-button' },
    },
    {
      name: 'React',
      fragment: '<div data-widget></div>',
      end: module('guide.js'),
      files: { 'guide.js': await script('react.jsx', 'react') },
      find: inElement,
    },
    {
      name: 'Web Awesome',
      head: stylesheet('guide.css'),
      fragment: asHtml(words, ({ title, html }) => `<wa-details summary="${escape(title)}">${html}</wa-details>`),
      end: module('guide.js'),
      files: {
        'guide.js': await script('webawesome.js'),
        'guide.css': await bundleCss(join(modules, '@awesome.me/webawesome/dist/styles/themes/default.css')),
      },
      find: { step: 'wa-details', inStep: 'summary' },
    },
    ...(await ours()),
  ];
}

/** Our guide in two forms: our script as a module, and the snippet that reserves the height of the guide. */
async function ours(): Promise<Candidate[]> {
  const file = `${OURS}.js`;
  const files = { [file]: await readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8') };
  // The steps of a folded section are hidden, and they are drawn after the headings of the sections.
  const find = { host: OURS, step: '[part~="step-button"]', heading: '[part~="section-button"]' };
  const [snippet] = fromDocs('docs/embedding.md', 'Reserving the height', '');
  return [
    { name: 'Ours', fragment: `<${OURS}></${OURS}>`, end: module(file), files, find },
    { name: 'Ours, snippet', fragment: snippet, files, find, isLoadOnly: true },
  ];
}

const details = (title: string, html: string) =>
  `<details><summary>${escape(title)}</summary><div class="body">${html}</div></details>`;

/** The guide as HTML. The function `step` writes the HTML of each step. */
function asHtml({ title, intro, sections }: GuideWords, step: (step: StepWords) => string): string {
  const parts = sections.map(
    ({ title, intro, steps }) => `<section><h3>${escape(title)}</h3>${intro}${steps.map(step).join('')}</section>`,
  );
  return `<h2>${escape(title)}</h2>${intro}${parts.join('')}`;
}

/** The guide as accordions, in the HTML that the documentation of GOV.UK prescribes. */
function govuk({ title, intro, sections }: GuideWords): string {
  const accordions = sections.map(({ title, intro, steps }, number) => {
    const id = `accordion-{index}-${number}`;
    const parts = steps.map(
      ({ title, html }, index) =>
        `<div class="govuk-accordion__section"><div class="govuk-accordion__section-header"><h4 class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="${id}-heading-${index + 1}">${escape(title)}</span></h4></div><div id="${id}-content-${index + 1}" class="govuk-accordion__section-content">${html}</div></div>`,
    );
    return `<h3>${escape(title)}</h3>${intro}<div class="govuk-accordion" data-module="govuk-accordion" id="${id}">${parts.join('')}</div>`;
  });
  return `<h2>${escape(title)}</h2>${intro}${accordions.join('')}`;
}
