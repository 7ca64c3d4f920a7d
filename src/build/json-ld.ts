import type { Block, Guide, Inline, Item } from '../guide/guide.js';

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

/** The text of blocks, one sentence behind the other. */
function text(blocks: Block[]): string {
  return blocks.map(blockText).filter(Boolean).join(' ');
}

function blockText(block: Block): string {
  if (Array.isArray(block)) return inlineText(block);
  switch (block.type) {
    case 'actions':
    case 'list':
    case 'checklist':
      return block.items.map(itemText).join(' ');
    case 'note':
    case 'quote':
      return text(block.body);
    case 'ways':
      return block.ways.map((way) => `${way.title}: ${text(way.body)}`).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' – ')).join(' ');
    case 'letter':
    case 'code':
      return block.text;
    case 'screen':
      return block.alt ?? '';
    case 'rule':
      return '';
  }
}

function itemText(item: Item): string {
  return item
    .map((piece) =>
      typeof piece === 'object' && piece.type === 'nested' ? ` ${text(piece.body)}` : inlineText([piece]),
    )
    .join('')
    .trim();
}

function inlineText(content: Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      switch (piece.type) {
        case 'label':
        case 'code':
          return piece.text;
        case 'path':
          return piece.labels.map((label) => label.text).join(' → ');
        case 'picture':
          return piece.alt;
        case 'break':
          return ' ';
        default:
          return inlineText(piece.content);
      }
    })
    .join('');
}
