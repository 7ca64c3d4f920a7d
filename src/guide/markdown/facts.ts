import type { Token } from 'marked';
import type { Section, Step } from '../guide.js';
import { MAX_ROUTES } from '../limits.js';
import { cite } from './cite.js';
import { day } from './day.js';
import type { ParseContext } from './parse-context.js';

const FACT = /[^;\s](?:[^;]*[^;\s])?/g;

/**
 * Reads the facts of a section or step: the settings in the HTML comment below its heading, such as
 * `<!-- time: 5 min; wait: 30 days -->`. Reports facts that are not known or not valid.
 *
 * @param comment the text of the comment, with semicolons between facts; a fact is `key: value`, or only a key such as
 *   `optional`
 * @param facts the section or step; the facts are written into it
 */
export function readFacts(token: Token, comment: string, facts: Section | Step, context: ParseContext): void {
  const start = token.raw.indexOf(comment);
  const keys = new Set<string>();
  for (const { 0: fact, index } of comment.matchAll(FACT)) {
    const [, key = fact, rawValue = ''] = /^([\w-]+)\s*:(.*)/s.exec(fact) ?? [];
    const value = rawValue.trim();
    const place = context.placeOf(token, start + index);
    const invalid = () => context.report('fact-value', place, fact);
    if (keys.has(key)) context.report('fact-twice', place, key);
    keys.add(key);
    if (key === 'from') {
      // The mark of the English text from which this part was translated. Only `npm run languages` reads it.
      if (!/^\w+$/.test(value)) invalid();
    } else if (key === 'sources') for (const id of value.split(',')) cite(id.trim(), place, { ...context, facts });
    else if ('steps' in facts) readSectionFact(facts);
    else readStepFact(facts);

    function readSectionFact(section: Section): void {
      switch (key) {
        case 'route': {
          const routes = value.split('|').map((route) => route.trim());
          if (!routes.every(Boolean)) return invalid();
          const own = new Set<string>();
          for (const route of routes) {
            if (own.has(route)) context.report('fact-twice', place, route);
            own.add(route);
          }
          const kept = [...own].filter(
            (route) => context.routes.has(route) || (context.routes.size < MAX_ROUTES && context.routes.add(route)),
          );
          if (kept.length < own.size) context.report('routes', place);
          // A section without routes is on all routes, so readers see it although its route is left out.
          if (kept.length) section.routes = kept;
          break;
        }
        case 'about':
          if (!value) return invalid();
          section.about = value;
          break;
        case 'optional':
          if (fact !== key) return invalid();
          section.optional = true;
          break;
        default:
          context.report('fact-unknown', place, key, 'section');
      }
    }

    function readStepFact(step: Step): void {
      switch (key) {
        case 'time':
          if (!value) return invalid();
          step.time = value;
          break;
        case 'wait': {
          const days = Number(/^(\d{1,3}) days?$/.exec(value)?.[1]);
          if (!days) return invalid();
          step.wait = days;
          break;
        }
        case 'after-wait':
          if (fact !== key) return invalid();
          step.afterWait = true;
          break;
        case 'start-over':
          if (fact !== key) return invalid();
          step.startOver = true;
          break;
        case 'was': {
          const ids = value.split(',').map((id) => id.trim());
          // An id cannot contain a lone surrogate, as in `usable` of `id.ts`.
          if (!ids.every((id) => /^[^\s\p{Cs}]+$/u.test(id))) return invalid();
          step.was = ids;
          context.oldIds.push(...ids.map((id) => ({ id, place })));
          break;
        }
        case 'checked': {
          const checked = day(value, fact, place, context);
          if (checked) step.checked = checked;
          break;
        }
        default:
          context.report('fact-unknown', place, key, 'step');
      }
    }
  }
}
