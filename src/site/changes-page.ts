import { dayInWords, dayOf } from '../browser/days.js';
import { escapeHtml } from '../build/escape-html.js';
import { languageNames } from '../build/language-modules.js';
import type { GuideChange } from '../changelog/guide-change.js';
import { stepIdsOf } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import { changeHtml } from './change-html.js';
import { page } from './page.js';

const TITLE = 'What changed in the guide';
const DESCRIPTION = 'What changed in the guide for people who leave TikTok, day by day, and a feed for each language.';

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * Returns the page with the changes of the guide in English, the feeds of all languages and the versions.
 *
 * @param english the English guide
 * @param languages the languages that have a feed
 * @param versions the versions that the site has, the newest first
 */
export function changesPage(
  english: Guide,
  changes: GuideChange[],
  languages: readonly string[],
  versions: readonly string[],
): string {
  const days = [...new Set(changes.map(({ day }) => day))].toSorted().reverse();
  const feeds = languages.map(
    (tag) => `<li><a href="${tag}.xml" hreflang="${tag}" lang="${tag}">${escapeHtml(languageNames[tag]!)}</a></li>`,
  );
  const content = `<h1>${TITLE}</h1>
<p class="lead">A page that shows an older version does not have these changes. <a href="#feeds">Feeds</a> tell you of the next ones.</p>
${days.map((day) => dayHtml(english, day, changes)).join('\n')}
<h2 id="feeds">Feeds</h2>
<p>There is an Atom feed for each language:</p>
<ul>
${feeds.join('\n')}
</ul>
<p>For programs: <a href="../latest.json">latest.json</a> has the newest version, and the days on which its guides were checked.</p>
<h2 id="versions">Versions</h2>
<p>The files of a released version never change. integrity.json has their hashes.</p>
<ul>
${versions.map(versionHtml).join('\n')}
</ul>
`;
  return page(TITLE, DESCRIPTION, content, 'changes/index.html');
}

function dayHtml({ sections }: Guide, day: string, changes: GuideChange[]): string {
  const ids = stepIdsOf(sections);
  const titles = new Map(sections.flatMap(({ steps }) => steps.map(({ id, title }) => [id, title])));
  const items = changes
    .filter((change) => change.day === day)
    .map((change) => {
      const links = change.steps.flatMap((id) => {
        const title = titles.get(ids.get(id) ?? '');
        return title === undefined ? [] : `<a href="../index.html#exit-guide:${id}">${escapeHtml(title)}</a>`;
      });
      const only = change.only ? `In ${change.only.map((tag) => names.of(tag)).join(' and ')}: ` : '';
      const before = links.length ? `<span class="where">${links.join(', ')}</span> ` : '';
      return `<li>${before}${escapeHtml(only)}${changeHtml(change, 'en')}</li>`;
    });
  return `<h2><time datetime="${day}">${dayInWords(dayOf(day), 'en')}</time></h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function versionHtml(version: string): string {
  const links = ['tiktok-exit-guide.js', 'integrity.json'].map((file) => `<a href="../${version}/${file}">${file}</a>`);
  return `<li>${version}: ${links.join(', ')}</li>`;
}
