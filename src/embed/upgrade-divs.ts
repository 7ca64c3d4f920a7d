import { dataOptions } from './data-options.js';
import { makeGuide } from './make-guide.js';

const DIV = 'div[data-tiktok-exit-guide]';

/**
 * Inserts a guide into each `<div data-tiktok-exit-guide>`, now and when such a div is added later. The content of the div
 * becomes the fallback of the guide. The div stays on the page, because styles and scripts of the page can refer to the div.
 * Shadow roots are not searched.
 */
export function upgradeDivs(): void {
  for (const div of document.querySelectorAll(DIV)) upgrade(div);
  // Only the added nodes are searched. Some pages change often, and a search of the whole page at each change would be slow.
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      // After a guide was inserted into a div, the HTML parser can add more content to this div. That content is moved into
      // the guide.
      if (isDiv(target)) upgrade(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (isDiv(node)) upgrade(node);
        for (const div of node.querySelectorAll(DIV)) upgrade(div);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

const isDiv = (node: Node): node is Element => node instanceof Element && node.matches(DIV);

function upgrade(div: Element): void {
  // A div inside a guide is part of the fallback. A rendered guide hides its fallback, so another guide in this div would not
  // be visible.
  if (div.closest('tiktok-exit-guide')) return;
  const isGuide = ({ nodeName }: Node) => nodeName === 'TIKTOK-EXIT-GUIDE';
  const guide = ([...div.childNodes].find(isGuide) as Element | undefined) ?? makeGuide(dataOptions(div));
  guide.append(...[...div.childNodes].filter((node) => node !== guide));
  if (!guide.parentNode) div.append(guide);
}
