import type { Token, Tokens } from 'marked';
import type { Block, Facts, Guide, Section, Step, Way, Ways } from '../guide.js';
import { blocks } from './blocks.js';
import { comment } from './comment.js';
import { readFacts } from './facts.js';
import { heading, type Heading } from './heading.js';
import { id } from './id.js';
import type { ParseContext } from './parse-context.js';

/** A heading and the tokens below it, up to the next heading. */
interface Part {
  heading: Heading;
  content: Token[];
}

/**
 * Converts the top-level tokens to sections, steps and ways.
 *
 * If a heading skips a level, this is reported. The heading is read as a heading of the expected level, so no text is lost.
 *
 * @param title the title of the guide; if it is empty, the first heading of level 1 is the title
 */
export function outline(
  tokens: Token[],
  title: string,
  context: ParseContext,
): Pick<Guide, 'title' | 'intro' | 'sections'> {
  const { placeOf, report } = context;
  const { title: guideTitle, top, parts } = partsOf(tokens, title, context);
  const intro = content(top, context);
  const sections: Section[] = [];
  const steps: [Step, Heading][] = [];
  const taken = new Set<string>();
  let section: Section | undefined;
  let step: Step | undefined;
  /** The block to which the next way is added. If it is undefined, the next way starts a new block. */
  let ways: Ways | undefined;

  for (const { heading, content: below } of parts) {
    const expected = step ? 4 : section ? 3 : 2;
    const { depth, title, number } = heading;
    if (depth > expected) report('heading-skipped', placeOf(heading.token), String(depth), String(expected));
    const level = Math.min(depth, expected);

    if (level <= 2) {
      section = { id: id(heading, context, taken), title, intro: [], steps: [] };
      sections.push(section);
      step = undefined;
      section.intro.push(...content(below, { ...context, facts: section }, section));
    } else if (level === 3) {
      step = { id: id(heading, context, taken), title, ...(number && { number }), body: [] };
      section!.steps.push(step);
      steps.push([step, heading]);
      ways = undefined;
      step.body.push(...content(below, { ...context, facts: step }, step));
    } else {
      // The id of a way is the id of its platform. It is not unique, because several steps have a way
      // for the same platform.
      const way: Way = { id: id(heading, context), title, body: [] };
      if (!ways) step!.body.push((ways = { type: 'ways', ways: [] }));
      ways.ways.push(way);
      // A rule ends the ways of a step. The blocks after it belong to the step and apply to all ways.
      const rule = below.findIndex(({ type }) => type === 'hr');
      const isEnded = rule >= 0;
      way.body.push(...content(isEnded ? below.slice(0, rule) : below, { ...context, facts: step }));
      if (isEnded) {
        step!.body.push(...content(below.slice(rule + 1), { ...context, facts: step }));
        ways = undefined;
      }
    }
  }

  for (const [{ title, number, body }, { token }] of steps) {
    if (!(number ? hasAction(body) : body.length)) report('action-missing', placeOf(token), title);
  }
  return { title: guideTitle, intro, sections };
}

/** Splits the tokens at the headings. Leaves out a heading of level 1 if its text is the title of the guide. */
function partsOf(
  tokens: Token[],
  title: string,
  { placeOf, report }: ParseContext,
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
    const parsed = heading(token as Tokens.Heading);
    if (parsed.depth === 1) {
      report('heading-skipped', placeOf(token), '1', '2');
      title ||= parsed.title;
      if (parsed.title === title) continue;
    }
    parts.push({ heading: parsed, content: (below = []) });
  }
  return { title, top, parts };
}

/**
 * Converts the tokens below a heading to blocks, and reads the facts directly below the heading.
 *
 * @param holder the section or step, into which the facts are written; undefined for a way, which has no facts
 */
function content(tokens: Token[], context: ParseContext, holder?: Facts): Block[] {
  return tokens.flatMap((token, index) => {
    const commentText = comment(token);
    if (commentText === undefined) return blocks([token], context);
    if (holder && index === 0) readFacts(token, commentText, holder, context);
    else if (/^\s*(time|wait|checked|sources)\s*:/.test(commentText)) {
      context.report('fact-value', context.placeOf(token), commentText.trim());
    }
    return [];
  });
}

/** Tells whether the blocks contain actions or a checklist. Ways count only if each way contains actions or a checklist. */
function hasAction(body: Block[]): boolean {
  return body.some((block) => {
    if (Array.isArray(block)) return false;
    if (block.type === 'ways') return block.ways.every((way) => hasAction(way.body));
    return block.type === 'actions' || block.type === 'checklist';
  });
}
