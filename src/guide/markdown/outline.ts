import type { Token, Tokens } from 'marked';
import type { Block, Guide, Section, Step, Way, Ways } from '../guide.js';
import { blocks } from './blocks.js';
import type { Named } from './check-ids.js';
import { comment } from './comment.js';
import { readFacts } from './facts.js';
import { heading, type Heading } from './heading.js';
import { id } from './id.js';
import { idPlace } from './id-place.js';
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
 * @param isExtending whether the guide extends another guide
 */
export function outline(
  tokens: Token[],
  title: string,
  isExtending: boolean,
  context: ParseContext,
): Pick<Guide, 'title' | 'intro' | 'sections'> & { named: Named[] } {
  const { placeOf, report } = context;
  const { title: guideTitle, top, parts } = partsOf(tokens, title, context);
  const intro = content(top, context);
  const sections: Section[] = [];
  const steps: [Step, Heading][] = [];
  const named: Named[] = [];
  const taken = new Set<string>();
  let section: Section | undefined;
  let step: Step | undefined;
  /** The number of the previous step with a number. 0 if there is none. */
  let lastNumber = 0;
  /** The block to which the next way is added. If it is undefined, the next way starts a new block. */
  let ways: Ways | undefined;

  for (const { heading, content: below } of parts) {
    const expected = step ? 4 : section ? 3 : 2;
    const { depth, number } = heading;
    if (!heading.title) report('empty', placeOf(heading.token), 'heading');
    if (depth > expected) report('heading-skipped', placeOf(heading.token), String(depth), String(expected));
    const level = Math.min(depth, expected);
    // Only a step has a number. In another heading, the number is a part of the title.
    const title = number && level !== 3 ? `${number}. ${heading.title}` : heading.title;
    const place = idPlace(heading, placeOf);

    if (level <= 2) {
      section = { id: id(heading, context, taken), title, intro: [], steps: [] };
      sections.push(section);
      named.push({ kind: 'section', id: section.id, place });
      step = undefined;
      section.intro.push(...content(below, { ...context, facts: section }, section));
    } else if (level === 3) {
      step = { id: id(heading, context, taken), title, ...(number && { number }), body: [] };
      // A guide that extends another guide may have only some steps of a sequence. So a gap in its numbers is not a
      // mistake.
      if (number && number !== 1 && number !== lastNumber + 1 && !isExtending) {
        report('step-number', placeOf(heading.token), String(number), String(lastNumber + 1));
      }
      lastNumber = number ?? lastNumber;
      section!.steps.push(step);
      steps.push([step, heading]);
      named.push({ kind: 'step', id: step.id, place });
      ways = undefined;
      step.body.push(...content(below, { ...context, facts: step }, step));
    } else {
      // The id of a way is the id of its platform. It is not unique, because several steps have a way
      // for the same platform.
      const way: Way = { id: id(heading, context), title, body: [] };
      if (!ways) step!.body.push((ways = { type: 'ways', ways: [] }));
      if (ways.ways.some(({ id }) => id === way.id)) report('way-twice', place, step!.title, way.id);
      named.push({ kind: 'platform', id: way.id, place });
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
  return { title: guideTitle, intro, sections, named };
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
function content(tokens: Token[], context: ParseContext, holder?: Section | Step): Block[] {
  return tokens.flatMap((token, index) => {
    const commentText = comment(token);
    if (!holder || index > 0 || commentText === undefined) return blocks([token], context);
    readFacts(token, commentText, holder, context);
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
