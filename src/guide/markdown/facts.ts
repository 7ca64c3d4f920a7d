import type { Token } from 'marked';
import type { Facts } from '../guide.js';
import { cite } from './cite.js';
import { day } from './day.js';
import type { ParseContext } from './parse-context.js';

const FACT = /[^;\s](?:[^;]*[^;\s])?/g;

/**
 * Reads the facts in the comment below a heading. Reports facts that are not known or not valid.
 *
 * @param comment the text of the comment: `key: value; key: value`
 * @param facts the section or step; the facts are written into it
 */
export function readFacts(token: Token, comment: string, facts: Facts, context: ParseContext): void {
  const start = token.raw.indexOf(comment);
  for (const { 0: fact, index } of comment.matchAll(FACT)) {
    const [, key = fact, rawValue = ''] = /^([\w-]+)\s*:(.*)/s.exec(fact) ?? [];
    const value = rawValue.trim();
    const place = context.placeOf(token, start + index);
    switch (key) {
      case 'time':
        facts.time = value;
        break;
      case 'wait': {
        const days = /^(\d{1,3}) days?$/.exec(value)?.[1];
        if (days) facts.wait = Number(days);
        else context.report('fact-value', place, fact);
        break;
      }
      case 'checked': {
        const checked = day(value, fact, place, context);
        if (checked) facts.checked = checked;
        break;
      }
      case 'sources':
        for (const id of value.split(',')) cite(id.trim(), place, { ...context, facts });
        break;
      default:
        context.report('fact-unknown', place, key);
    }
  }
}
