import type { Token, Tokens } from 'marked';
import type { Block, Facts, Guide, Section, Step, Way, Ways } from '../guide.js';
import { blocks } from './blocks.js';
import { comment } from './comment.js';
import { readFacts } from './facts.js';
import { heading, type Heading } from './heading.js';
import { id } from './id.js';
import type { Reading } from './reading.js';

/** A heading and what stands below it, up to the next one. */
interface Part {
  heading: Heading;
  content: Token[];
}

/**
 * Reads the top-level tokens as sections, steps and ways, each with the blocks below its heading.
 *
 * A level that was skipped is read as the level that was due, so that nothing is lost.
 *
 * @param title the guide's title; where it is empty, a heading of level 1 is the title
 */
export function outline(tokens: Token[], title: string, reading: Reading): Pick<Guide, 'title' | 'intro' | 'sections'> {
  const { placeOf, report } = reading;
  const { title: found, top, parts } = partsOf(tokens, title, reading);
  const intro = content(top, reading);
  const sections: Section[] = [];
  const steps: [Step, Heading][] = [];
  const taken = new Set<string>();
  let section: Section | undefined;
  let step: Step | undefined;
  /** The block that the next way is added to. */
  let ways: Ways | undefined;

  for (const { heading, content: below } of parts) {
    const due = step ? 4 : section ? 3 : 2;
    const { depth, title, number } = heading;
    if (depth > due) report('heading-skipped', placeOf(heading.token), String(depth), String(due));
    const level = Math.min(depth, due);

    if (level <= 2) {
      section = { id: id(heading, reading, taken), title, intro: [], steps: [] };
      sections.push(section);
      step = undefined;
      section.intro.push(...content(below, { ...reading, facts: section }, section));
    } else if (level === 3) {
      step = { id: id(heading, reading, taken), title, ...(number && { number }), body: [] };
      section!.steps.push(step);
      steps.push([step, heading]);
      ways = undefined;
      step.body.push(...content(below, { ...reading, facts: step }, step));
    } else {
      // Each step has the same ways, so an id of a way is the platform's and not unique.
      const way: Way = { id: id(heading, reading), title, body: [] };
      if (!ways) step!.body.push((ways = { type: 'ways', ways: [] }));
      ways.ways.push(way);
      // A rule ends the ways of a step: what follows holds for each way.
      const rule = below.findIndex(({ type }) => type === 'hr');
      const isEnded = rule >= 0;
      way.body.push(...content(isEnded ? below.slice(0, rule) : below, { ...reading, facts: step }));
      if (isEnded) {
        step!.body.push(...content(below.slice(rule + 1), { ...reading, facts: step }));
        ways = undefined;
      }
    }
  }

  for (const [{ title, number, body }, { token }] of steps) {
    if (!(number ? hasAction(body) : body.length)) report('action-missing', placeOf(token), title);
  }
  return { title: found, intro, sections };
}

/** Cuts the tokens at the headings. A heading that repeats or gives the title is left out. */
function partsOf(
  tokens: Token[],
  title: string,
  { placeOf, report }: Reading,
): { title: string; top: Token[]; parts: Part[] } {
  const top: Token[] = [];
  const parts: Part[] = [];
  let below = top;
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'def') continue;
    if (token.type !== 'heading') {
      below.push(token);
      continue;
    }
    const one = heading(token as Tokens.Heading);
    if (one.depth === 1) {
      report('heading-skipped', placeOf(token), '1', '2');
      title ||= one.title;
      if (one.title === title) continue;
    }
    parts.push({ heading: one, content: (below = []) });
  }
  return { title, top, parts };
}

/**
 * The blocks below a heading.
 *
 * @param holder the section or step that takes the facts right below the heading; a way takes none
 */
function content(tokens: Token[], reading: Reading, holder?: Facts): Block[] {
  return tokens.flatMap((token, index) => {
    const said = comment(token);
    if (said === undefined) return blocks([token], reading);
    if (holder && index === 0) readFacts(token, said, holder, reading);
    else if (/^\s*(time|wait|checked|sources)\s*:/.test(said)) {
      reading.report('fact-value', reading.placeOf(token), said.trim());
    }
    return [];
  });
}

function hasAction(body: Block[]): boolean {
  return body.some((block) => {
    if (Array.isArray(block)) return false;
    if (block.type === 'ways') return block.ways.every((way) => hasAction(way.body));
    return block.type === 'actions' || block.type === 'checklist';
  });
}
