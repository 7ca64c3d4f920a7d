import type { Block, Guide, Item, Section, Step } from '../guide/guide.js';
import type { Finding } from './finding.js';

/**
 * Finds the parts in which a translated guide differs from the English guide. Both must have the same sections, steps, ways,
 * actions, pictures, notes, facts, links and placeholders, because links, kept ticks and readers who change the language depend
 * on them. Paragraphs, bullet lists and sources can differ, because another language can need another law.
 *
 * @param markdown the Markdown of `guide`, for the lines of the findings
 */
export function compareGuides(guide: Guide, markdown: string, english: Guide): Finding[] {
  const findings: Finding[] = [];
  const lines = markdown.split(/\r\n?|\n/);
  const lineOf = (id: string) =>
    1 +
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith('#') && line.includes(`{#${id}}`)),
    );
  const differ = (id: string, what: string, found: string, expected: string) => {
    if (found === expected) return;
    const message = `"${id}": ${what} differ from the English guide: ${found || 'none'} instead of ${expected || 'none'}.`;
    const hint = 'Follow the English guide. If the English one is wrong, change that first.';
    findings.push({ code: 'structure', line: id === 'guide' ? 1 : lineOf(id), column: 1, message, hint });
  };

  const all = guide.sections.flatMap((section) => [section, ...section.steps]);
  const ids = new Set(all.map(({ id }) => id));
  const wanted = english.sections.flatMap((section) => [section, ...section.steps]);
  for (const { id } of wanted) {
    if (ids.has(id)) continue;
    const message = `The part "${id}" of the English guide is missing.`;
    findings.push({
      code: 'structure',
      line: 1,
      column: 1,
      message,
      hint: 'Translate it. It has the same id in all languages.',
    });
  }
  for (const id of ids) {
    if (wanted.some((each) => each.id === id)) continue;
    const message = `The English guide has no part "${id}".`;
    findings.push({
      code: 'structure',
      line: lineOf(id),
      column: 1,
      message,
      hint: 'Write the id of the English guide, or remove the part.',
    });
  }
  if (!findings.length) differ('guide', 'the sections and steps', order(guide), order(english));

  const routes = routesOf(guide);
  const englishRoutes = routesOf(english);
  for (const part of all) {
    const original = wanted.find(({ id }) => id === part.id);
    if (!original) continue;
    const { id } = part;
    if ('steps' in part !== 'steps' in original) continue;
    differ(id, 'the facts', facts(part, routes), facts(original, englishRoutes));
    const [body, englishBody] = [bodyOf(part), bodyOf(original)];
    differ(id, 'the lists, pictures and notes', shape(body), shape(englishBody));
    differ(id, 'the links inside the guide', links(body), links(englishBody));
    const letters = (blocks: Block[]) =>
      lettersIn(blocks).map((letter) => `${letter.match(/\{[^{}]+\}/g)?.length ?? 0} placeholders`);
    differ(id, 'the letters', letters(body).join(', '), letters(englishBody).join(', '));
    if (original.sources?.length && !part.sources?.length) {
      const hint = 'Cite the sources of the English step whose words this step carries.';
      findings.push({ code: 'structure', line: lineOf(id), column: 1, message: `"${id}" cites no source.`, hint });
    }
  }
  return findings.toSorted((a, b) => a.line - b.line);
}

const routesOf = ({ sections }: Guide) => [...new Set(sections.flatMap(({ routes = [] }) => routes))];

const order = ({ sections }: Guide) =>
  sections.map(({ id, steps }) => `${id} (${steps.map((step) => step.id).join(' ')})`).join(', ');

const bodyOf = (part: Section | Step) => ('steps' in part ? part.intro : part.body);

/** The facts that are the same in every language. Of a text such as `about`, only its presence counts. Routes are named by their place in the order of all routes. */
function facts(part: Section | Step, routes: readonly string[]): string {
  const found =
    'steps' in part
      ? [
          part.routes && `route ${part.routes.map((route) => routes.indexOf(route) + 1).join(' and ')}`,
          part.about && 'about',
          part.optional && 'optional',
        ]
      : [
          part.number && `number ${part.number}`,
          part.time && 'time',
          part.wait && `wait ${part.wait}`,
          part.afterWait && 'after-wait',
          part.startOver && 'start-over',
          part.was && `was ${part.was.join(' ')}`,
        ];
  return found.filter(Boolean).join(', ');
}

/** A text with all blocks that every language must have. It is short, because it is shown to the translator. */
function shape(blocks: Block[]): string {
  return blocks.map(blockShape).filter(Boolean).join(', ');
}

function blockShape(block: Block): string {
  if (Array.isArray(block)) return '';
  switch (block.type) {
    case 'actions':
    case 'checklist':
      return `${block.items.length} ${block.type === 'actions' ? 'actions' : 'boxes'}${itemShapes(block.items)}`;
    case 'list':
      return itemShapes(block.items);
    case 'note':
      return `${block.kind}${within(block.body)}`;
    case 'quote':
      return `quote${within(block.body)}`;
    case 'table':
      return `table of ${block.head.length} × ${block.rows.length}`;
    case 'ways':
      return block.ways.map((way) => `way ${way.id}${within(way.body)}`).join(', ');
    case 'screen':
      return `picture of ${block.rows.map(({ type, cells }) => type + (cells.some((cell) => typeof cell === 'object') ? '*' : '')).join(' ')}`;
    default:
      return block.type;
  }
}

const within = (body: Block[]) => {
  const inner = shape(body);
  return inner && ` (${inner})`;
};

/** What is nested in the items of a list, with the number of the item. */
function itemShapes(items: Item[]): string {
  const nested = items.flatMap((item, index) =>
    item.flatMap((piece) => {
      const inner = typeof piece === 'object' && piece.type === 'nested' ? shape(piece.body) : '';
      return inner ? [`${index + 1}: ${inner}`] : [];
    }),
  );
  return nested.length ? ` (${nested.join(', ')})` : '';
}

/** The targets of all links inside the guide, each once. */
function links(body: Block[]): string {
  const found = [...JSON.stringify(body).matchAll(/"href":"(#[^"]*)"/g)].map(([, href]) => href!);
  return [...new Set(found)].toSorted().join(' ');
}

function lettersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: string; text?: string };
  return type === 'letter' ? [text!] : Object.values(value).flatMap(lettersIn);
}
