import { dataOptions } from './data-options.js';
import { makeGuide } from './make-guide.js';

const DIV = 'div[data-tiktok-exit-guide]';

/**
 * Puts a guide into each `<div data-tiktok-exit-guide>`, now and when one comes later. What stands in the div becomes the
 * guide's fallback; the div itself stays, so that what the page knows of it still holds. Shadow roots are not searched.
 */
export function upgradeDivs(): void {
  for (const div of document.querySelectorAll(DIV)) upgrade(div);
  // Looks only at what was added, so that it costs a busy page next to nothing.
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      // A div is found while its content is still on the way: that comes as a change of the div.
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
  // What is in a guide is not seen.
  if (div.closest('tiktok-exit-guide')) return;
  const isGuide = ({ nodeName }: Node) => nodeName === 'TIKTOK-EXIT-GUIDE';
  const guide = ([...div.childNodes].find(isGuide) as Element | undefined) ?? makeGuide(dataOptions(div));
  guide.append(...[...div.childNodes].filter((node) => node !== guide));
  if (!guide.parentNode) div.append(guide);
}
