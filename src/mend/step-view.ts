import cliui from 'cliui';
import type { LanguageFiles } from '../build/read-languages.js';
import type { LabelRow } from '../labels/read-ledger.js';
import { stepLabels } from './step-labels.js';
import { stepSource } from './step-source.js';

/** From this width on, the text, the labels and the sources are side by side. Below it, the sources are below the labels. */
const WIDE = 120;

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * Returns a step in one language for the terminal: its Markdown, and beside it its labels and its sources.
 *
 * @param width the number of columns of the terminal
 */
export function stepView(language: LanguageFiles, english: LanguageFiles, id: string, width: number): string {
  const { tag, markdown, guide } = language;
  const title = `${names.of(tag)} (${tag})`;
  const source = stepSource(markdown, id);
  const section = guide.sections.find(({ steps }) => steps.some((step) => step.id === id));
  const step = section?.steps.find((each) => each.id === id);
  if (!source || !section || !step) return `${title}: src/languages/${tag}/guide.md has no step "${id}".\n`;

  const rows = stepLabels(language, english, id);
  const labels = [`LABELS (src/languages/${tag}/labels.md)`, ...rows.map(labelLines)].join('\n');
  const cited = (step.sources ?? section.sources ?? []).flatMap(
    (each) => guide.sources.find((one) => one.id === each) ?? [],
  );
  const sources = ['SOURCES', ...cited.map((each) => `- ${each.id}: ${each.title}\n  ${each.href}`)];
  if (!cited.length) sources.push('The step cites none.');

  const checked = step.checked ?? section.checked ?? guide.checked;
  const layout = cliui({ width });
  const heading = `== ${title}, src/languages/${tag}/guide.md:${source.line}, checked on ${checked} `;
  layout.div({ text: heading.padEnd(width, '='), width });
  const text = source.lines.join('\n');
  const columns = width < WIDE ? [text, [labels, '', ...sources].join('\n')] : [text, labels, sources.join('\n')];
  // The Markdown of a step is the longest of the three, so it gets the most space.
  const [first, ...others] = width < WIDE ? [0.55, 0.45] : [0.46, 0.25, 0.29];
  layout.div(
    ...columns.map((each, index) => ({
      text: each,
      width: Math.floor(width * (index === 0 ? first! : others[index - 1]!)),
      padding: [0, 1, 1, 1] as [number, number, number, number],
    })),
  );
  return layout
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const KNOWN_FROM: Record<string, string> = { 1: 'TikTok', 2: 'a publication', 3: 'others that agree' };

function labelLines({ key, label, isPrintable, confidence, sources, seen, remark }: LabelRow): string {
  const state = isPrintable
    ? `known from ${KNOWN_FROM[confidence]}: ${sources.join(', ')}, seen ${seen}`
    : label
      ? `too uncertain: ${sources.join(', ')}, seen ${seen}`
      : 'not found';
  return `- ${label || '(empty)'}\n  ${key}, ${state}${remark && `. ${remark}`}`;
}
