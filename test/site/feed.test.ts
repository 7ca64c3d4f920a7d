import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { GuideChange } from '../../src/changelog/guide-change.js';
import type { Guide } from '../../src/guide/guide.js';
import { guideFeed } from '../../src/site/guide-feed.js';

const step = (id: string, title: string, was?: string[]) => ({ id, title, body: [], ...(was && { was }) });
const GUIDE: Guide = {
  title: 'TikTok & Co. verlassen',
  lang: 'de',
  checked: '2026-11-22',
  intro: [],
  sections: [
    {
      id: 'delete',
      title: 'Löschen',
      intro: [],
      steps: [step('choose', 'Wählen <jetzt>', ['pick']), step('wait', 'Warten')],
    },
  ],
  sources: [],
};
const CHANGES: GuideChange[] = [
  { version: '0.1.0', day: '2026-11-20', steps: ['gone'], words: { en: 'A & B <script>alert(1)</script>' } },
  {
    version: '0.2.0',
    day: '2026-11-28',
    steps: ['pick', 'wait'],
    words: { en: 'Now **last**.', de: 'Jetzt **zuletzt**.' },
  },
  { version: '0.2.0', day: '2026-11-27', steps: [], only: ['tr'], words: { en: 'Only for Turkish.' } },
  { version: '0.2.0', day: '2026-11-27', steps: [], only: ['tr', 'de'], words: { en: 'See [this](docs/x.md).' } },
];
const ADDRESS = 'https://guide.example/sub/path/';

/** Reads a feed as strict XML, as feed readers do. An error of the XML throws. */
function entriesOf(xml: string) {
  const { documentElement: feed } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  const text = (element: Element, name: string) => element.getElementsByTagName(name)[0]?.textContent ?? '';
  const entries = [...feed!.getElementsByTagName('entry')] as unknown as Element[];
  return {
    feed: feed as unknown as Element,
    entries: entries.map((entry) => ({
      title: text(entry, 'title'),
      id: text(entry, 'id'),
      link: entry.getElementsByTagName('link')[0]!.getAttribute('href'),
      updated: text(entry, 'updated'),
      content: text(entry, 'content'),
    })),
  };
}

describe('The feed of a language', () => {
  const xml = guideFeed(GUIDE, CHANGES, ADDRESS);
  const { feed, entries } = entriesOf(xml);

  it('is an Atom feed in that language, with all that Atom demands', () => {
    assert.equal(feed.namespaceURI, 'http://www.w3.org/2005/Atom');
    assert.equal(feed.getAttribute('xml:lang'), 'de');
    const own = (name: string) =>
      [...(feed.childNodes as unknown as Iterable<Element>)].filter((one) => one.nodeName === name);
    assert.equal(own('title')[0]!.textContent, 'TikTok & Co. verlassen');
    assert.match(
      own('id')[0]!.textContent!,
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    assert.equal(own('updated')[0]!.textContent, '2026-11-28T00:00:00.000Z');
    assert.equal(own('author').length, 1);
    assert.deepEqual(
      own('link').map((link) => `${link.getAttribute('rel')} ${link.getAttribute('href')}`),
      [`alternate ${ADDRESS}changes/index.html`, `self ${ADDRESS}changes/de.xml`],
    );
  });

  it('has the changes of that language, the newest first, each with a link to its step', () => {
    assert.deepEqual(
      entries.map(({ title, link, updated }) => ({ title, link, updated })),
      [
        {
          title: 'Wählen &lt;jetzt&gt;, Warten',
          link: `${ADDRESS}index.html#exit-guide:choose`,
          updated: '2026-11-28T00:00:00.000Z',
        },
        { title: 'TikTok &amp; Co. verlassen', link: `${ADDRESS}index.html`, updated: '2026-11-27T00:00:00.000Z' },
        { title: 'TikTok &amp; Co. verlassen', link: `${ADDRESS}index.html`, updated: '2026-11-20T00:00:00.000Z' },
      ],
    );
  });

  it('has the words in that language, or else in English and marked so', () => {
    assert.deepEqual(
      entries.map(({ content }) => content),
      [
        '<p>Jetzt <strong>zuletzt</strong>.</p>',
        '<p>(Englisch) <span lang="en">See this.</span></p>',
        '<p>(Englisch) <span lang="en">A &amp; B &lt;script&gt;alert(1)&lt;/script&gt;</span></p>',
      ],
    );
  });

  it('keeps the id of an entry when the site moves or other changes are added', () => {
    const ids = entries.map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(
      entriesOf(guideFeed(GUIDE, CHANGES.slice(1), 'https://other.example/')).entries.map(({ id }) => id),
      ids.slice(0, 2),
    );
    const english = entriesOf(guideFeed({ ...GUIDE, lang: 'en' }, CHANGES, ADDRESS)).entries.map(({ id }) => id);
    assert.ok(english.every((id) => !ids.includes(id)));
  });

  it('is the same at each build, also without a change', () => {
    assert.equal(guideFeed(GUIDE, CHANGES, ADDRESS), xml);
    const none = entriesOf(guideFeed(GUIDE, [], ADDRESS));
    assert.deepEqual(none.entries, []);
    assert.match(guideFeed(GUIDE, [], ADDRESS), /<updated>2026-11-22T/);
  });
});
