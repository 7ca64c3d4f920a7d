import { expect } from '@open-wc/testing';
import { insertGuides } from '../../src/embed/insert-guides.js';
import '../../src/entries/complete.js';
import { cleanUp, consoleOf } from './helpers.js';

/** Puts an element on the page. Each entry of `data` becomes a `data-*` attribute of the element. */
function put<K extends 'div' | 'script'>(name: K, data: Record<string, string>): HTMLElementTagNameMap[K] {
  const place = document.createElement('div');
  place.className = 'mounted';
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(data)) element.setAttribute(`data-${key}`, value);
  place.append(element);
  document.body.append(place);
  return element;
}

const attributes = (element: Element | null) =>
  element && Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('Placing the guide by a script tag or a <div>', () => {
  afterEach(cleanUp);

  it('takes only the guide’s own attributes as options', () => {
    const script = put('script', { lang: 'en', 'heading-level': '3', freshness: 'stale', rocket: 'x', id: '7' });
    insertGuides(script);
    expect(attributes(script.nextElementSibling)).to.deep.equal({ lang: 'en', 'heading-level': '3' });
  });

  it('inserts one guide after a script, however often the script runs', () => {
    const script = put('script', { lang: 'en' });
    insertGuides(script);
    insertGuides(script);
    expect(script.parentElement!.children.length).to.equal(2);
    // A script inserts no guide if the next element is a guide with all options of the script. Here the script gets
    // another option, which the next guide does not have. So the script inserts a second guide.
    script.setAttribute('data-open', 'wait');
    insertGuides(script);
    expect(script.parentElement!.children.length).to.equal(3);
  });

  it('inserts none without a script tag, without an option, or in the head', async () => {
    const script = put('script', { rocket: 'x' });
    insertGuides(script);
    insertGuides(null);
    insertGuides(document.createElement('img'));
    expect(script.nextElementSibling).to.equal(null);
    script.setAttribute('data-lang', 'en');
    document.head.append(script);
    const said = await consoleOf('warn', async () => insertGuides(script));
    expect(script.nextElementSibling?.localName).not.to.equal('tiktok-exit-guide');
    expect(said.join()).to.contain('<head>');
    script.remove();
  });

  it('fills a <div> that is added later, and moves its content, also later content, into the fallback', async () => {
    const div = put('div', { 'tiktok-exit-guide': '', lang: 'en', id: '7' });
    div.append('The guide');
    await Promise.resolve();
    const [guide] = div.children;
    expect(div.childNodes.length).to.equal(1);
    expect(guide!.localName).to.equal('tiktok-exit-guide');
    expect(guide!.getAttribute('lang')).to.equal('en');
    expect(guide!.textContent).to.equal('The guide');
    div.append(' in full');
    await Promise.resolve();
    expect([...div.childNodes]).to.deep.equal([guide]);
    expect(guide!.textContent).to.equal('The guide in full');
    const inner = document.createElement('p');
    const nested = document.createElement('div');
    nested.setAttribute('data-tiktok-exit-guide', '');
    inner.append(nested);
    guide!.append(inner);
    await Promise.resolve();
    expect(nested.childNodes.length, 'no guide inside a guide').to.equal(0);
  });
});
