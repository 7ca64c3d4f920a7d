import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { cleanUp, mount, nextPaint } from './helpers.js';

/** A guide with long German words in an action, in the rows of a picture, and in the tab bar of a picture. */
const LONG_WORDS = `---
title: Lange Wörter
lang: de
checked: 2026-11-20
---

## Schritte {#steps}

### Eine Aktion {#one}

1. Tippen Sie auf **Benachrichtigungseinstellungen** und **Kontolöschungsbestätigungsverfahren**.

   \`\`\`screen
   # Datenschutzeinstellungen und Sicherheit
   - **Benachrichtigungseinstellungen und mehr**
   - **Kontoinhaberschaft übertragen oder verlieren**
   - [x] **Kontoinhaberschaft ist eingeschaltet**
   - **Benachrichtigungseinstellungen und mehr**
   ____
   [**Kontolöschungsverfahren jetzt beginnen**]
   ---
   … | Freundschaften | Postfach | **Profileinstellungen**
   \`\`\`
`;

/** Shows a custom guide in a place of this width, and waits until it is drawn. */
async function show(markdown: string, width: number, fontSize = 16): Promise<TikTokExitGuide> {
  const { guide: data } = parse(markdown);
  const guide = await mount(
    html`<tiktok-exit-guide open="all" style="font-size: ${fontSize}px" .guide=${data}></tiktok-exit-guide>`,
  );
  while (guide.shadowRoot!.querySelector('#title')?.textContent !== data.title) await nextPaint();
  guide.parentElement!.style.width = `${width}px`;
  await nextPaint();
  return guide;
}

const all = (guide: TikTokExitGuide, selector: string) => [...guide.shadowRoot!.querySelectorAll(selector)];

/** Counts the visible pictures of a guide, and finds the elements that are partly outside their picture. */
function outside(guide: TikTokExitGuide): { pictures: number; outside: string[] } {
  const pictures = all(guide, '[part=screen]').filter((picture) => picture.checkVisibility());
  return {
    pictures: pictures.length,
    outside: pictures.flatMap((picture) => {
      const { left, right } = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('*')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          // A pseudo-element draws the placeholder of a word. Scripts cannot read its box, but it makes the content of its cell
          // wider.
          return box.left < left || box.left + Math.max(box.width, element.scrollWidth) > right;
        })
        .map((element) => element.outerHTML.slice(0, 100));
    }),
  };
}

describe('The pictures of screens', () => {
  afterEach(cleanUp);

  for (const platform of ['app', 'web']) {
    it(`stay inside their frames at 320 px with text of 36 px, ${platform} (L3, L4)`, async () => {
      const guide = await mount(
        html`<tiktok-exit-guide open="all" platform=${platform} style="font-size: 36px"></tiktok-exit-guide>`,
      );
      guide.parentElement!.style.width = '320px';
      await nextPaint();
      const seen = outside(guide);
      expect(seen.pictures).to.be.greaterThan(5);
      expect(seen.outside).to.deep.equal([]);
    });
  }

  for (const [width, fontSize] of [
    [320, 36],
    [320, 16],
    [1280, 16],
  ] as const) {
    it(`keep long words inside their frames at ${width} px with text of ${fontSize} px`, async () => {
      const guide = await show(LONG_WORDS, width, fontSize);
      expect(outside(guide)).to.deep.equal({ pictures: 1, outside: [] });
    });
  }

  it('stand side by side, with the numbers of a line at one height and the pictures at another', async () => {
    const action = (words: string) => `1. ${words}\n\n   \`\`\`screen\n   - **Row**\n   \`\`\`\n\n`;
    const head = '---\ntitle: Strip\nlang: en\nchecked: 2026-11-20\n---\n\n## Steps {#steps}\n\n### One {#one}\n\n';
    const words = ['Tap.', 'Tap this, and then look for the row that has a very long name.', 'Tap.', 'Tap.'];
    const guide = await show(`${head}${words.map(action).join('')}1. Go back.\n`, 375);
    const tops = (selector: string) => all(guide, selector).map((element) => element.getBoundingClientRect().top);
    const lines = (selector: string) => [...new Set(tops(selector))];
    expect(lines('.drawn > [part=action]')).to.have.length(2);
    expect(lines('[part=screen]')).to.have.length(2);
    const lowest = Math.max(...tops('[part=screen]'));
    expect(tops('[part~=strip] > :last-child')[0], 'an action without a picture').to.be.greaterThan(lowest);
    guide.parentElement!.style.width = '735px';
    await nextPaint();
    expect(lines('[part=screen]')).to.have.length(1);
    guide.parentElement!.style.width = '240px';
    await nextPaint();
    expect(lines('[part=screen]')).to.have.length(4);
  });

  it('are closed at the bottom only by what ends a screen, and fade out otherwise', async () => {
    const fades = (guide: TikTokExitGuide) =>
      all(guide, '[part=screen]').map((picture) => getComputedStyle(picture).maskImage !== 'none');
    const fence = (rows: string) => `\`\`\`screen\n${rows}\n\`\`\`\n\n`;
    const markdown = ['- Row', '# Title', '- [x] Switch', '[Button]', '____', '(profile)', '(video)', '---\nTab | Tab'];
    const head = '---\ntitle: Ends\nlang: en\nchecked: 2026-11-20\n---\n\n## Steps {#steps}\n\n### One {#one}\n\n';
    expect(fades(await show(head + markdown.map(fence).join(''), 375))).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('leave the whole width of the guide to the words of a single action, so that no label is broken', async () => {
    const guide = await show(LONG_WORDS, 1280);
    const labels = all(guide, '[part=actions] [part=label]');
    expect(labels).to.have.length(2);
    for (const label of labels) expect(label.getClientRects(), label.textContent!).to.have.length(1);
  });

  it('keep the short word at the end of a row in one piece, so that readers recognize it', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="choose" platform="web"></tiktok-exit-guide>`);
    for (const width of [320, 1280]) {
      guide.parentElement!.style.width = `${width}px`;
      await nextPaint();
      const [title] = all(guide, '#panel-choose .chosen-above [data-text="Manage account"]');
      const [word] = all(guide, '#panel-choose .chosen-above [data-text="Delete"]');
      // The word has a frame. A second line would make it higher than that.
      expect(word!.getBoundingClientRect().height).to.be.lessThan(2 * title!.getBoundingClientRect().height);
    }
  });

  for (const [width, fontSize] of [
    [1280, 16],
    [320, 36],
  ] as const) {
    it(`do not let the frames of the places to tap overlap, even if labels have several lines, at ${width} px`, async () => {
      const guide = await show(LONG_WORDS, width, fontSize);
      const frames = all(guide, '[part~=screen-target]').map((target) => {
        const { outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(target);
        // The frame of a switch is drawn by a pseudo-element inside the row, so the row itself has no outline.
        const around = outlineStyle === 'none' ? 0 : parseFloat(outlineOffset) + parseFloat(outlineWidth);
        const { top, bottom } = target.getBoundingClientRect();
        return { top: top - around, bottom: bottom + around, lines: (bottom - top) / fontSize };
      });
      expect(frames).to.have.length(6);
      expect(frames.filter(({ lines }) => lines > 1.5).length).to.be.greaterThan(3);
      frames.reduce((above, below) => {
        expect(above.bottom).to.be.at.most(below.top);
        return below;
      });
    });
  }
});
